namespace Supervision.Recorder.Compliance;

/// <summary>What a finding is about.</summary>
internal enum PlaceKind
{
    /// <summary>The hall as a whole.</summary>
    Hall,

    /// <summary>A zone.</summary>
    Zone,

    /// <summary>A counter.</summary>
    Counter,

    /// <summary>A camera.</summary>
    Camera,

    /// <summary>A pickup.</summary>
    Pickup,

    /// <summary>Another device.</summary>
    Device,
}
