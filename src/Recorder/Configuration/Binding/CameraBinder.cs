using Supervision.Domain;
using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Onvif;

namespace Supervision.Recorder.Configuration.Binding;

/// <summary>The cameras.</summary>
internal sealed class CameraBinder(
    string folder,
    LabelConfiguration label,
    EncoderConfiguration encoder,
    (RetentionConfiguration Usual, RetentionConfiguration OfProfile) retention,
    (RecordingSchedule Usual, HoursConfiguration? Open) schedule,
    IReadOnlyDictionary<string, ZoneConfiguration> zones,
    IReadOnlyDictionary<string, CounterConfiguration> counters)
{
    private readonly HashSet<string> _ids = [];

    internal List<CameraConfiguration> Bind(Section site)
    {
        site.Require("cameras", "[{id: ..., name: ..., address: rtsp://..., zone: ...}]");
        var cameras = site.TakeSections("cameras").Select(Camera).ToList();
        if (cameras.Count == 0 && site.Take("cameras") is { } none)
        {
            site.Findings.Error(none, CameraTexts.NoCamera);
        }

        return cameras;
    }

    private CameraConfiguration Camera(Section section)
    {
        var counter = section.Reference("counter", counters);
        var (user, file, password) = Credentials.Bind(section, folder);
        var (address, onvif) = CameraSource.Addresses(section);
        var camera = new CameraConfiguration
        {
            Id = section.Id(_ids),
            Name = section.Name("name", "综合受理区1号"),
            Address = address,
            Onvif = onvif,
            Serial = CameraSource.Word(section, "serial"),
            Reference = CameraSource.Word(section, "reference"),
            Profile = CameraSource.Word(section, "profile"),
            User = user,
            PasswordFile = file,
            Password = password,
            Fingerprint = Fingerprint(section),
            Transport = section.Choice("transport", CameraTransport.Tcp, ("tcp", CameraTransport.Tcp), ("udp", CameraTransport.Udp)),
            Kind = section.Choice("kind", CameraKind.Fixed, ("fixed", CameraKind.Fixed), ("dome", CameraKind.Dome)),
            Zone = section.RequireReference("zone", zones) ?? HallBinder.NoZone,
            Counter = counter,
            SharedWith = CounterBinder.SharedWith(section, counter, counters),
            Covers = section.ReferenceList("covers", zones),
            Sees = section.Choices("sees", HallWords.Sides),
            Resolution = DeviceBinder.Resolution(section),
            Standards = HallWords.StandardsOf(section),
            Network = HallWords.Network(section),
            Label = LabelBinder.Bind(section, label),
            Encoder = EncoderBinder.Bind(section, encoder),
            Retention = RetentionBinder.Camera(section, retention.Usual, retention.OfProfile),
            Schedule = ScheduleBinder.Bind(section, schedule.Usual, schedule.Open),
            Audio = section.Boolean("audio", otherwise: true),
            Priority = section.Integer("priority", CameraConfiguration.UsualPriority, 1, 9),
        };
        section.Finish();
        CameraSource.WarnOfNoName(section, camera);
        CameraSource.RequireForLabel(section, camera);
        Check(section, camera);
        return camera;
    }

    private static string? Fingerprint(Section section)
    {
        if (section.TakeScalar("fingerprint") is not { } scalar)
        {
            return null;
        }

        if (CertificatePin.TryParse(scalar.Text) is { } fingerprint)
        {
            return fingerprint;
        }

        section.Unusable("fingerprint", scalar, CameraTexts.Fingerprint);
        return null;
    }

    private static void Check(Section section, CameraConfiguration camera)
    {
        var places = camera.Covers.Append(camera.Zone).SelectMany(zone => new[] { zone.Name, zone.Type });
        PrivateRooms.Refuse(section.Findings, section.Node, [.. places, .. camera.Counters.Select(watched => watched.Name), camera.Name]);
        if (camera.Counter is { } counter && counter.Zone != camera.Zone && camera.Zone != HallBinder.NoZone)
        {
            section.Findings.Error(
                section.Take("counter")!, CameraTexts.OtherZone.With(counter.Id, counter.Zone.Id, camera.Zone.Id));
        }
    }
}
