using System.Globalization;

using NodaTime;

using Supervision.Recorder.Cli;
using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Configuration;

namespace Supervision.Recorder.Compliance.Rules;

/// <summary>What the archive says of pickups' sound in the judged span.</summary>
internal static class PickupSound
{
    // What a start costs a pickup, or a network now and then, is told but blames nobody.
    private const double NoticedShare = 0.01;
    private static readonly Duration NoticedLength = Duration.FromSeconds(10);
    private static readonly Duration ToldLength = Duration.FromSeconds(1);

    /// <summary>Why nothing is heard of a pickup at a counter; null where something is, or nobody can say.</summary>
    internal static Message? Deaf(HallView hall, CounterConfiguration counter, PickupConfiguration pickup)
    {
        if (Of(hall, pickup) is not { } measured)
        {
            return null;
        }

        var share = measured.Best(hall.CamerasAt(counter).Select(camera => camera.Id));
        return share is { IsDeaf: true }
                ? CounterRuleTexts.Deaf.With(pickup.Id, BeijingText.Of(share.Missing), BeijingText.Of(share.Recorded), share.Cause is { } cause ? CauseTexts.Of(cause) : "-")
            : measured.IsNone ? CounterRuleTexts.NothingCame.With(pickup.Id, measured.Minutes.Count)
            : measured.IsSilent ? CounterRuleTexts.Silence.With(pickup.Id, measured.Whole.Count)
            : null;
    }

    /// <summary>How much of a pickup's sound is missing with a counter's pictures; null where that is little.</summary>
    internal static Message? Gappy(HallView hall, CounterConfiguration counter, PickupConfiguration pickup) =>
        Of(hall, pickup)?.Best(hall.CamerasAt(counter).Select(camera => camera.Id)) is { } share && share.Missing >= NoticedLength && share.Missing >= share.Recorded * NoticedShare
            ? Missing(pickup, share)
            : null;

    /// <summary>What is missing of each pickup in each camera, and what nobody measured.</summary>
    internal static void Tell(HallView hall, Verdict verdict)
    {
        if (hall.Pickups is null)
        {
            return;
        }

        var bound = hall.Site.Pickups.Where(pickup => pickup.Counters.Any(hall.Counters.Contains)).ToList();
        foreach (var (pickup, share) in bound.SelectMany(pickup => Of(hall, pickup)!.Shares.Values.Select(share => (pickup, share))).Where(pair => pair.share.Missing >= ToldLength))
        {
            verdict.Ground(Missing(pickup, share));
        }

        var unknown = bound.Where(pickup => Of(hall, pickup) is { Shares.Count: 0, Minutes.Count: 0 }).ToList();
        Ask(verdict, CounterRuleTexts.SoundUnknown, unknown);
        Ask(verdict, CounterRuleTexts.LevelUnknown, bound.Where(pickup => Of(hall, pickup)!.Whole.Count == 0 && !unknown.Contains(pickup) && !Of(hall, pickup)!.Shares.Values.Any(share => share.IsDeaf)));
    }

    private static void Ask(Verdict verdict, Text text, IEnumerable<PickupConfiguration> pickups)
    {
        var names = string.Join(", ", pickups.Select(pickup => pickup.Id));
        if (names.Length > 0)
        {
            verdict.Open(text.With(names));
        }
    }

    private static Message Missing(PickupConfiguration pickup, HeardShare share) => CounterRuleTexts.Gappy.With(
        pickup.Id,
        BeijingText.Of(share.Missing),
        BeijingText.Of(share.Recorded),
        (100 * share.Missing.TotalSeconds / Math.Max(share.Recorded.TotalSeconds, 1)).ToString("0.0", CultureInfo.InvariantCulture),
        share.Cause is { } cause ? CauseTexts.Of(cause) : "-");

    private static MeasuredPickup? Of(HallView hall, PickupConfiguration pickup) => hall.Pickups?.GetValueOrDefault(pickup.Id);
}
