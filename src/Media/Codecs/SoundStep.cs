namespace Supervision.Media.Codecs;

/// <summary>What has to be done before a frame of sound so that it lands at its timestamp.</summary>
internal enum SoundStep
{
    /// <summary>Nothing.</summary>
    Keep,

    /// <summary>Play a little slower or faster for a second, by the amount.</summary>
    Slew,

    /// <summary>Fill the amount with silence.</summary>
    Fill,

    /// <summary>Leave out the amount from the front of the frame.</summary>
    Drop,

    /// <summary>Go on at the frame's timestamp.</summary>
    Restart,
}
