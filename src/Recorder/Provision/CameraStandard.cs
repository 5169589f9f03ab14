using Supervision.Overlay;
using Supervision.Recorder.Configuration;

namespace Supervision.Recorder.Provision;

/// <summary>What a hall wants of a camera: H.264 Main without B pictures, Beijing time, and the following.</summary>
internal sealed record CameraStandard
{
    /// <summary>In POSIX' words: eight hours east of Greenwich.</summary>
    internal const string TimeZone = Onvif.Device.DeviceDateTime.Beijing;

    internal const string Profile = "Main";

    internal static CameraStandard Usual { get; } = Of(new ProvisionConfiguration());

    /// <summary>A larger picture is good too.</summary>
    internal required PictureSize Resolution { get; init; }

    internal required double FrameRate { get; init; }

    internal required int Gop { get; init; }

    internal required int BitrateKbps { get; init; }

    /// <summary>Name or address of the time server; null leaves the camera's, and its clock is set by hand where it is off.</summary>
    internal string? Ntp { get; init; }

    /// <summary>Sound is switched on; false leaves it as it is.</summary>
    internal bool Sound { get; init; } = true;

    /// <summary>The label that the camera shall draw into the picture itself; null leaves its texts as they are.</summary>
    internal LabelText? Label { get; init; }

    /// <summary>Families of our own face, by which the camera's pictures are judged.</summary>
    internal IReadOnlyList<string> LabelFonts { get; init; } = LabelFont.DefaultFamilies;

    internal static CameraStandard Of(ProvisionConfiguration configured) => new()
    {
        Resolution = configured.Resolution,
        FrameRate = configured.FrameRate,
        Gop = configured.Gop,
        BitrateKbps = configured.Bitrate / 1000,
        Ntp = configured.Ntp,
    };
}
