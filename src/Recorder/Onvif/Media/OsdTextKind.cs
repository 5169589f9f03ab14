namespace Supervision.Recorder.Onvif.Media;

/// <summary>What a text in the picture shows.</summary>
internal enum OsdTextKind
{
    /// <summary>A text that stays as it is set.</summary>
    Plain,

    /// <summary>The camera's date.</summary>
    Date,

    /// <summary>The camera's time of day.</summary>
    Time,

    /// <summary>The camera's date and time of day.</summary>
    DateAndTime,
}
