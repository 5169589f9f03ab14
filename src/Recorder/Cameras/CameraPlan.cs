using Supervision.Domain;
using Supervision.Media.Rtsp;
using Supervision.Recorder.Configuration;
using Supervision.Recorder.Locating;
using Supervision.Recorder.Pipeline;

namespace Supervision.Recorder.Cameras;

/// <summary>What the configuration means for one camera's recording.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Stream">How its stream is opened; for a camera that is asked for it the address in it stands for the host alone.</param>
/// <param name="Label">What the labels need; null for label mode <c>none</c>.</param>
/// <param name="PrefersStrip">The label strip where the stream allows it, else pixels.</param>
/// <param name="GuardShare">What the strip's guard may cost, as a share of a core.</param>
/// <param name="Relabels">Damaged older segments get a file beside them.</param>
internal sealed record CameraPlan(
    string Id, string Name, RtspOptions Stream, PixelLabelSettings? Label, bool PrefersStrip, double GuardShare, bool Relabels)
{
    /// <summary>Whom to ask for the stream; null where the configuration gives its address.</summary>
    public OnvifTarget? Onvif { get; init; }

    /// <summary>When it is recorded.</summary>
    public RecordingHours Hours { get; init; } = RecordingHours.Always;

    /// <summary>Name of the label mode.</summary>
    public string LabelMode => Label is null ? "none" : PrefersStrip ? "auto" : IsDrawnByCamera ? "camera" : "pixels";

    /// <summary>The camera is asked to draw the label itself: in label mode <c>camera</c>, and in <c>auto</c> where the strip cannot be had.</summary>
    public bool IsDrawnByCamera { get; init; }

    /// <summary>The address without anything secret.</summary>
    public string Source => StreamText.ToShow(Stream.Uri);

    /// <summary>The plans of a site whose labels were tried with these fonts.</summary>
    /// <param name="site">The configuration.</param>
    /// <param name="fonts">They were tried with the site's labels.</param>
    /// <param name="calendar">By which schedules are read; none where nothing is recorded.</param>
    public static IReadOnlyList<CameraPlan> Of(SiteConfiguration site, LabelFonts fonts, WorkingDayCalendar? calendar = null) =>
        [.. site.Cameras.Select(camera => PlanOf(site, camera, fonts) with { Hours = calendar is null ? RecordingHours.Always : new RecordingHours(camera.Schedule, calendar) })];

    private static CameraPlan PlanOf(SiteConfiguration site, CameraConfiguration camera, LabelFonts fonts) => new(
        camera.Id,
        camera.Name,
        StreamOf(camera),
        LabelOf(site, camera, fonts),
        camera.Label.Mode is Configuration.LabelMode.Auto,
        camera.Label.Guard / 100,
        camera.Label.Relabel)
    {
        Onvif = OnvifTarget.Of(camera),
        IsDrawnByCamera = camera.Label.Mode is Configuration.LabelMode.Auto or Configuration.LabelMode.Camera,
    };

    private static RtspOptions StreamOf(CameraConfiguration camera) => new()
    {
        Uri = camera.Address ?? new UriBuilder("rtsp", camera.Host).Uri,
        User = camera.User,
        Password = camera.Password,
        Transport = camera.Transport is CameraTransport.Tcp ? RtspTransport.Tcp : RtspTransport.Udp,
        WantAudio = camera.Audio,
    };

    private static PixelLabelSettings? LabelOf(SiteConfiguration site, CameraConfiguration camera, LabelFonts fonts)
    {
        if (camera.Label.Mode is Configuration.LabelMode.None)
        {
            return null;
        }

        return new PixelLabelSettings(
            site.LabelOf(camera),
            new Overlay.LabelStyle
            {
                Backdrop = camera.Label.Style is LabelLook.Box ? Overlay.LabelBackdrop.Box : Overlay.LabelBackdrop.Outline,
                TextHeight = camera.Label.TextHeight,
                Opacity = camera.Label.Opacity,
            },
            fonts.Open(camera.Label.Fonts),
            camera.Encoder.Codec,
            camera.Encoder.Name,
            camera.Encoder.Preset,
            camera.Encoder.Bitrate,
            camera.Encoder.GopSeconds,
            camera.Encoder.Threads);
    }
}
