using NodaTime;

using Supervision.Domain;
using Supervision.Recorder.Onvif.Events;

namespace Supervision.Recorder.Alarms;

/// <summary>
/// Makes alarms of a camera's events. A camera has several topics and parts for the same thing: an alarm stands while one of them does. It is over when all
/// were for <see cref="Steady"/>, at the moment when the last one was; so one that flutters is one alarm, and does not fill the journal. For one task.
/// </summary>
internal sealed class AlarmRule
{
    /// <summary>What comes back sooner was not over.</summary>
    internal static readonly Duration Steady = Duration.FromSeconds(10);

    // Parts of a camera that report the same thing at once; what a hostile one tells more is not kept.
    private const int MostParts = 16;

    // A camera's clock outside of these is not believed, nor could all be stored.
    private static readonly Instant Earliest = Instant.FromUtc(2000, 1, 1, 0, 0);
    private static readonly Instant Latest = Instant.FromUtc(2200, 1, 1, 0, 0);

    private readonly SortedDictionary<CameraAlarm, Raised> _raised = [];

    /// <summary>How often motion began.</summary>
    internal long Motions { get; private set; }

    /// <summary>How often the camera heard a sound that it reports.</summary>
    internal long Sounds { get; private set; }

    /// <summary>What stands now.</summary>
    internal IReadOnlyList<StandingAlarm> Standing => [.. _raised.Select(alarm => new StandingAlarm(alarm.Key, alarm.Value.Since, alarm.Value.Detail))];

    /// <summary>True while an alarm waits for being over for good.</summary>
    internal bool IsSettling => _raised.Values.Any(raised => raised.Over is not null);

    /// <summary>Takes one event.</summary>
    /// <param name="told">As the camera told it.</param>
    /// <param name="now">UTC at which it came.</param>
    /// <returns>The alarm that begins with it; null where none does.</returns>
    internal AlarmChange? Take(CameraEvent told, Instant now)
    {
        CameraAlarm? alarm = told.Kind switch
        {
            CameraEventKind.Tamper => CameraAlarm.Tamper,
            CameraEventKind.SignalLoss => CameraAlarm.SignalLoss,
            _ => null,
        };
        if (alarm is not { } known)
        {
            Count(told);
            return null;
        }

        var (part, time) = ($"{told.Topic}{(told.Source.Length > 0 ? ", " : "")}{told.Source}", Believed(told.Time));
        var stands = _raised.TryGetValue(known, out var raised);
        if (told.State is false)
        {
            raised?.End(part, now, time);
            return null;
        }

        if (told is { State: null, IsInitial: true })
        {
            // A present state in words that nobody knows: a camera tells it at each subscription.
            return null;
        }

        raised ??= _raised[known] = new Raised(now, part);
        raised.Begin(part, isMoment: told.State is null, now, time);
        return stands ? null : new AlarmChange(known, Begins: true, now, time, part);
    }

    /// <summary>The alarms that are over for good.</summary>
    /// <param name="now">UTC.</param>
    /// <param name="isLast">Nothing is heard any more: what is over is over.</param>
    internal IReadOnlyList<AlarmChange> Settle(Instant now, bool isLast = false)
    {
        var over = _raised.Where(alarm => alarm.Value.Over is { } end && (isLast || now - end.At >= Steady || now < end.At))
            .Select(alarm => new AlarmChange(alarm.Key, Begins: false, alarm.Value.Over!.Value.At, alarm.Value.Over.Value.Camera, alarm.Value.Detail)).ToList();
        over.ForEach(change => _raised.Remove(change.Alarm));
        return over;
    }

    private static Instant? Believed(Instant? time) => time is { } told && told >= Earliest && told < Latest ? told : null;

    private void Count(CameraEvent told)
    {
        if (told.State is false || told.IsInitial)
        {
            return;
        }

        Motions += told.Kind is CameraEventKind.Motion ? 1 : 0;
        Sounds += told.Kind is CameraEventKind.Audio ? 1 : 0;
    }

    private sealed class Raised(Instant since, string detail)
    {
        private readonly HashSet<string> _parts = new(StringComparer.Ordinal);

        internal Instant Since => since;

        internal string Detail => detail;

        internal (Instant At, Instant? Camera)? Over { get; private set; }

        internal void Begin(string part, bool isMoment, Instant now, Instant? camera)
        {
            if (!isMoment && (_parts.Count < MostParts || _parts.Contains(part)))
            {
                _parts.Add(part);
            }

            Over = _parts.Count == 0 ? (now, camera) : null;
        }

        internal void End(string part, Instant now, Instant? camera)
        {
            if (_parts.Remove(part) && _parts.Count == 0)
            {
                Over = (now, camera);
            }
        }
    }
}
