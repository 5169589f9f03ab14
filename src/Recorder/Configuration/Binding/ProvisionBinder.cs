using Supervision.Recorder.Cli.Texts;

namespace Supervision.Recorder.Configuration.Binding;

/// <summary>What cameras are brought to.</summary>
internal static class ProvisionBinder
{
    private const int MaxFrameRate = 60;
    private const int MaxGop = 600;
    private const int MinBitrate = 100_000;
    private const int MaxBitrate = 50_000_000;

    internal static ProvisionConfiguration Bind(Section site)
    {
        var defaults = new ProvisionConfiguration();
        if (site.TakeSection("provision") is not { } section)
        {
            return defaults;
        }

        var provision = new ProvisionConfiguration
        {
            Resolution = DeviceBinder.Resolution(section) ?? defaults.Resolution,
            FrameRate = section.Integer("frame_rate", defaults.FrameRate, 1, MaxFrameRate),
            Gop = section.Integer("gop", defaults.Gop, 1, MaxGop),
            Bitrate = (int)section.Quantity("bitrate", defaults.Bitrate, MinBitrate, MaxBitrate),
            Ntp = Server(section),
        };
        section.Finish();
        return provision;
    }

    private static string? Server(Section section)
    {
        if (section.TakeScalar("ntp") is not { } scalar)
        {
            return null;
        }

        if (Uri.CheckHostName(scalar.Text) is UriHostNameType.Dns or UriHostNameType.IPv4 or UriHostNameType.IPv6)
        {
            return scalar.Text;
        }

        section.Unusable("ntp", scalar, HallTexts.TimeServer);
        return null;
    }
}
