namespace Supervision.Recorder.Onvif.Media;

/// <summary>A bundle of settings that a stream is asked by. Parts that a profile does not have are null.</summary>
internal sealed record MediaProfile
{
    /// <summary>By which the camera knows it.</summary>
    internal required string Token { get; init; }

    internal required string Name { get; init; }

    /// <summary>Cannot be deleted.</summary>
    internal bool IsFixed { get; init; }

    /// <summary>The picture source, which Imaging asks for.</summary>
    internal string? VideoSource { get; init; }

    /// <summary>The picture source's configuration, which texts in the picture belong to.</summary>
    internal string? VideoSourceConfiguration { get; init; }

    internal VideoEncoder? VideoEncoder { get; init; }

    internal string? AudioSourceConfiguration { get; init; }

    internal AudioEncoder? AudioEncoder { get; init; }

    /// <summary>With it, the profile can be used to move the camera.</summary>
    internal string? PtzConfiguration { get; init; }

    /// <summary>The profile has sound.</summary>
    internal bool HasSound => AudioSourceConfiguration is not null && AudioEncoder is not null;
}
