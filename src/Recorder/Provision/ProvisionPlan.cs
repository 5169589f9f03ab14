using System.Globalization;

using NodaTime;

using Supervision.Overlay.Sight;
using Supervision.Recorder.Onvif.Device;
using Supervision.Recorder.Probe;

using static Supervision.Recorder.Probe.StreamComparison;

namespace Supervision.Recorder.Provision;

/// <summary>Everything that a camera is and shall be. Pure: what the camera says and shows goes in, what is to be asked of it comes out.</summary>
/// <param name="Encoder">The pictures.</param>
/// <param name="Items">All things, in the order of <see cref="CameraItem"/>.</param>
/// <param name="Differences">Where the stream shows something else than the settings say.</param>
internal sealed record ProvisionPlan(EncoderPlan Encoder, IReadOnlyList<ItemPlan> Items, IReadOnlyList<StreamDifference> Differences)
{
    private const string NearEnough = "within 1 s";
    private const string Drawn = "drawn";
    private const string NotDrawn = "not drawn";
    private static readonly Duration MostOff = Duration.FromSeconds(1);

    /// <summary>Plans.</summary>
    /// <param name="settings">As the camera says.</param>
    /// <param name="standard">What is wanted.</param>
    /// <param name="stream">What was measured; null where the stream did not play.</param>
    /// <param name="streamTrouble">Why it did not, one line in English.</param>
    /// <param name="label">What its pictures showed of the label; nothing where they were not looked at.</param>
    internal static ProvisionPlan Of(CameraSettings settings, CameraStandard standard, StreamMeasure? stream, string? streamTrouble, Answer<LabelReport> label = default)
    {
        var encoder = EncoderPlan.Of(settings.Profile.VideoEncoder!, settings.Offers.Value ?? [], standard, stream?.Picture);
        ItemPlan?[] others =
        [
            SmartCodec(stream?.Picture), Sound(settings, standard), Stream(stream, streamTrouble), Ntp(settings, standard), TimeZone(settings), Clock(settings), Texts(settings, standard, label.Trouble),
        ];
        return new(
            encoder,
            [.. encoder.Items.Concat(others.OfType<ItemPlan>()).OrderBy(item => item.Item)],
            [.. stream is null ? [] : StreamComparison.Of(settings.Profile.VideoEncoder, settings.Profile.HasSound, stream), .. Undrawn(label.Value)]);
    }

    /// <summary>How the camera is to get its time.</summary>
    internal static NtpSetting WantedNtp(string server) => new(FromDhcp: false, [server]);

    private static ItemPlan? SmartCodec(PictureMeasure? shown) => shown is null ? null : new(
        CameraItem.SmartCodec,
        shown.SmartCodec.Count == 0 ? "none" : string.Join(", ", shown.SmartCodec.Select(Words)),
        "none",
        null,
        shown.SmartCodec.Count == 0,
        shown.SmartCodec.Count == 0 ? null : "ONVIF has no switch for it; turn it off at the camera's own pages (H.264+, Smart Codec, Zipstream)");

    private static string Words(SmartCodecSign sign) => sign switch
    {
        SmartCodecSign.GopVaries => "the GOP varies",
        SmartCodecSign.GopGrows => "the GOP grows",
        _ => "key frames are rare",
    };

    private static ItemPlan? Sound(CameraSettings settings, CameraStandard standard)
    {
        if (!standard.Sound)
        {
            return null;
        }

        var isOn = settings.Profile.HasSound;
        var canBeOn = settings is { SoundSource.Value: not null, SoundEncoder.Value: not null };
        var why = isOn || canBeOn ? null : settings.SoundSource.Trouble ?? settings.SoundEncoder.Trouble ?? "the camera has no microphone and no input for one";
        return new(CameraItem.Sound, OnOrOff(isOn), "on", isOn || canBeOn ? "on" : null, isOn, why);
    }

    private static ItemPlan Stream(StreamMeasure? stream, string? trouble) => (stream?.Picture, trouble ?? stream?.Interruption) switch
    {
        (null, var why) => ItemPlan.Unknown(CameraItem.Stream, "plays", why ?? "no picture came while it was measured"),
        (_, { } why) => new(CameraItem.Stream, "breaks off", "plays", null, Fits: false, why),
        _ => new(CameraItem.Stream, "plays", "plays", null, Fits: true),
    };

    private static ItemPlan? Ntp(CameraSettings settings, CameraStandard standard)
    {
        if (standard.Ntp is not { } server)
        {
            return null;
        }

        if (settings.Ntp.Value is not { } now)
        {
            return ItemPlan.Unknown(CameraItem.Ntp, server, settings.Ntp.Trouble ?? "the camera does not tell its time servers");
        }

        var byNtp = settings.Clock.Value?.Settings.ByNtp ?? false;
        var names = now.FromDhcp ? "from DHCP" : now.Servers.Count == 0 ? "none" : string.Join(", ", now.Servers);
        var fits = byNtp && !now.FromDhcp && now.Servers is [var only] && only == server;
        return new(CameraItem.Ntp, !fits && names == server ? $"{names} (not used)" : names, server, server, fits);
    }

    private static ItemPlan TimeZone(CameraSettings settings)
    {
        if (settings.Clock.Value?.Settings is not { } clock)
        {
            return ItemPlan.Unknown(CameraItem.TimeZone, CameraStandard.TimeZone, ClockTrouble(settings));
        }

        var fits = clock.TimeZone is { } zone && PosixZone.Offset(zone) == Offset.FromHours(8) && !clock.DaylightSaving;
        var told = clock.TimeZone ?? "?";
        return new(CameraItem.TimeZone, clock.DaylightSaving ? $"{told} with daylight saving time" : told, CameraStandard.TimeZone, CameraStandard.TimeZone, fits);
    }

    private static ItemPlan Clock(CameraSettings settings)
    {
        if (settings.Clock.Value is not { } clock)
        {
            return ItemPlan.Unknown(CameraItem.Clock, NearEnough, ClockTrouble(settings));
        }

        var beyond = (clock.Offset < Duration.Zero ? -clock.Offset : clock.Offset) - clock.Uncertainty;
        var off = clock.Offset.TotalSeconds.ToString("+0.0;-0.0;+0.0", CultureInfo.InvariantCulture);
        return new(CameraItem.Clock, $"{off} s", NearEnough, NearEnough, beyond <= MostOff);
    }

    /// <summary>The label as the camera's own settings have it. What its pictures show of it is a difference like any other.</summary>
    private static ItemPlan? Texts(CameraSettings settings, CameraStandard standard, string? unseen)
    {
        if (standard.Label is null)
        {
            return null;
        }

        if (settings.Texts.Value is not { } steps)
        {
            return ItemPlan.Unknown(CameraItem.Texts, Drawn, settings.Texts.Trouble ?? "the camera does not say in which picture it draws");
        }

        var left = steps.Where(step => !step.IsDone).ToList();
        if (left.Count == 0 && unseen is not null)
        {
            return ItemPlan.Unknown(CameraItem.Texts, Drawn, unseen);
        }

        return new(CameraItem.Texts, left.Count == 0 ? Drawn : NotDrawn, Drawn, Drawn, left.Count == 0, left.Count == 0 ? null : string.Join("; ", left));
    }

    private static IEnumerable<StreamDifference> Undrawn(LabelReport? label) => label is null or { IsRight: true } ? []
        : [new(CameraItem.Texts, Drawn, label.Verdict is LabelVerdict.Missing ? NotDrawn : "drawn otherwise") { Why = label.Detail }];

    private static string ClockTrouble(CameraSettings settings) => settings.Clock.Trouble ?? "the camera does not tell its time";
}
