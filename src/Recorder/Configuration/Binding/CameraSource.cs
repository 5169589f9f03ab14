using Supervision.Recorder.Cli.Texts;

namespace Supervision.Recorder.Configuration.Binding;

/// <summary>Where a camera's stream comes from: an RTSP address, or the camera itself, asked by ONVIF. One of them.</summary>
internal static class CameraSource
{
    private const int MaxLength = 128;

    internal static (Uri? Address, Uri? Onvif) Addresses(Section section)
    {
        if (section.Take("onvif") is not { } onvif)
        {
            return (CameraAddress.Bind(section), null);
        }

        if (section.Take("address") is not null)
        {
            section.Findings.Error(onvif, OnvifKeyTexts.OneAddress.With(section.Path("address"), section.Path("onvif")));
        }

        return (null, OnvifAddress.Bind(section));
    }

    /// <summary>A word by which ONVIF tells cameras or streams apart; null where the key is absent.</summary>
    internal static string? Word(Section section, string key)
    {
        if (section.TakeScalar(key) is not { } scalar)
        {
            return null;
        }

        if (section.Take("onvif") is null)
        {
            section.Findings.Error(scalar, OnvifKeyTexts.WithoutOnvif.With(section.Path(key)));
        }
        else if (scalar.Text.Length is 0 or > MaxLength || scalar.Text.Any(char.IsControl) || scalar.Text.Trim().Length != scalar.Text.Length)
        {
            section.Unusable(key, scalar, KeyTexts.Name.With(MaxLength));
        }

        return scalar.Text;
    }

    /// <summary>Only by ONVIF a camera can be told what to draw.</summary>
    internal static void RequireForLabel(Section section, CameraConfiguration camera)
    {
        if (camera is { Onvif: null, Label.Mode: LabelMode.Camera })
        {
            section.Findings.Error(section.Node, OnvifKeyTexts.LabelWithoutOnvif.With(camera.Id, section.Path("onvif")));
        }
    }

    /// <summary>A camera whose name is not known could be another one tomorrow.</summary>
    internal static void WarnOfNoName(Section section, CameraConfiguration camera)
    {
        if (camera is { Onvif: not null, Serial: null, Reference: null })
        {
            section.Findings.Warn(section.Take("onvif")!, OnvifKeyTexts.NoName.With(section.Path("serial")));
        }
    }
}
