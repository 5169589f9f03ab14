using System.Collections.Immutable;

using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Journal;
using Supervision.Retention.Policy;
using Supervision.Retention.Verification.Proof;

namespace Supervision.Tests.Retention.Evidence;

/// <summary>The outcome of a verification with everything in it, and its JSON form, which is a contract.</summary>
internal static class SmallProof
{
    internal const string Json =
        "{\"format\":\"supervision-retention-verify/1\",\"ok\":false,\"asOf\":\"2026-11-22T04:00:00Z\",\"made\":\"2026-11-22T04:00:01Z\",\"past\":false,\"live\":true,\"sizes\":true,\"deep\":false,\"deepSince\":null,"
        + "\"calendar\":\"2026-0123456789ab\",\"journal\":{\"lastRecord\":17,\"from\":\"2026-11-21.jsonl\",\"to\":\"2026-11-22.jsonl\",\"bytes\":4711,\"sha256\":\"cc\"},"
        + "\"cameras\":[{\"camera\":\"gate-1\",\"rule\":{\"days\":30,\"convention\":\"apart\",\"marginDays\":3,\"allowed\":{\"camera-off\":600,\"network\":300,\"recorder-stopped\":300,\"clock-step\":10,"
        + "\"camera-change\":60,\"overload\":10,\"planned\":-1}},\"floor\":\"2026-10-12\",\"ceiling\":\"2026-10-09\",\"uncoveredYears\":[2027],\"commissioned\":\"2026-11-20T16:30:00Z\",\"overdue\":3,\"days\":["
        + "{\"day\":\"2026-11-21\",\"required\":84600,\"planned\":600,\"covered\":84000.5,\"thinned\":600,\"beyondThinned\":600,\"lost\":60,\"explained\":{\"network\":400,\"planned\":100},\"beyond\":200,\"deleted\":0,\"unexplained\":39.5,\"segments\":1441,"
        + "\"bytes\":123456789,\"head\":\"aa\",\"digest\":\"bb\",\"onBackup\":80000,\"onUnion\":84060.5,\"copies\":[{\"target\":\"nas\",\"segments\":1400,\"pending\":40,\"missing\":1,\"covered\":80000}],"
        + "\"labels\":{\"pixels\":1,\"strip\":1440},\"stripWorstDb\":41.27,\"clockOffset\":-0.123456789,\"hostSamples\":1440,\"hostUnsynchronised\":2,\"holds\":[12]},"
        + "{\"day\":\"2026-11-22\",\"required\":43200,\"planned\":0,\"covered\":43200,\"thinned\":0,\"beyondThinned\":0,\"lost\":0,\"explained\":{},\"beyond\":0,\"deleted\":0,\"unexplained\":0,\"segments\":0,\"bytes\":0,\"head\":null,\"digest\":null,"
        + "\"onBackup\":0,\"onUnion\":43200,\"copies\":[],\"labels\":{},\"stripWorstDb\":null,\"clockOffset\":null,\"hostSamples\":0,\"hostUnsynchronised\":0,\"holds\":[]}]}],"
        + "\"findings\":[{\"code\":\"file-missing\",\"camera\":\"gate-1\",\"day\":\"2026-11-21\",\"detail\":\"files that are not there, 1: x.mp4\",\"remedy\":\"restore the files from a backup\"}],"
        + "\"overrides\":[{\"at\":\"2026-11-20T16:30:00Z\",\"what\":\"silence\",\"by\":\"Li\",\"ground\":\"clock checked\"}],"
        + "\"calendars\":[{\"at\":\"2026-11-20T16:30:00Z\",\"year\":2027,\"after\":\"2027-0123456789ab\",\"by\":null,\"ground\":null}],"
        + "\"begun\":[{\"deletion\":9,\"camera\":\"gate-1\",\"firstSequence\":1,\"lastSequence\":2,\"start\":\"2026-09-01T04:00:00Z\",\"end\":\"2026-09-01T04:02:00Z\",\"segments\":2,\"bytes\":2400000,"
        + "\"begun\":\"2026-11-20T16:30:00Z\",\"holds\":[12]}]}";

    private const long Second = 1_000_000_000;

    internal static RetentionProof Of() => new(
        Footage.Noon,
        Footage.Noon + Footage.Second,
        IsPast: false,
        Live: true,
        Sizes: true,
        Deep: false,
        DeepSince: null,
        "2026-0123456789ab",
        new JournalHead(17, "2026-11-21.jsonl", "2026-11-22.jsonl", 4711, "cc"),
        [
            new CameraProof(
                "gate-1",
                RetentionRule.Default("gate-1"),
                new RetentionFloor(new LocalDate(2026, 10, 12), new LocalDate(2026, 11, 22), [2027]),
                new LocalDate(2026, 10, 9),
                Instant.FromUtc(2026, 11, 20, 16, 30),
                Overdue: 3,
                [Faulty(), Whole()]),
        ],
        [new ProofFinding(ProofCode.FileMissing, "gate-1", new LocalDate(2026, 11, 21), "files that are not there, 1: x.mp4", "restore the files from a backup")])
    {
        Overrides = [new OverrideGiven("silence", "Li", "clock checked") { At = Instant.FromUtc(2026, 11, 20, 16, 30) }],
        Calendars = [new CalendarImported(2027, "2026-1", "2027-0123456789ab", "2027-2", By: null, Ground: null) { At = Instant.FromUtc(2026, 11, 20, 16, 30) }],
        Begun = [new BegunDeletion(Begun(), [12])],
    };

    private static Deletion Begun() => new(
        9, "gate-1", 1, 2, Instant.FromUtc(2026, 9, 1, 4, 0), Instant.FromUtc(2026, 9, 1, 4, 2), 2, 2_400_000, "rule", new LocalDate(2026, 11, 20), "2026-0123456789ab", "ledger", "aa", "bb", Instant.FromUtc(2026, 11, 20, 16, 30), Done: null);

    private static DayProof Faulty() => new(
        new LocalDate(2026, 11, 21),
        new DaySeconds(
            84_600 * Second,
            (84_000 * Second) + (Second / 2),
            60 * Second,
            ImmutableSortedDictionary<GapCause, long>.Empty.Add(GapCause.Network, 400 * Second).Add(GapCause.Planned, 100 * Second),
            0,
            (39 * Second) + (Second / 2),
            600 * Second)
        {
            Planned = 600 * Second,
        },
        1441,
        123_456_789,
        "aa",
        "bb",
        80_000 * Second,
        (84_060 * Second) + (Second / 2),
        [new CopyState("nas", 1400, 40, 1, 80_000 * Second)],
        ImmutableSortedDictionary<string, int>.Empty.Add("pixels", 1).Add("strip", 1440),
        41.27,
        -123_456_789,
        1440,
        2,
        [12])
    {
        Rule = RetentionRule.Default("gate-1"),
    };

    private static DayProof Whole() => new(
        new LocalDate(2026, 11, 22),
        new DaySeconds(43_200 * Second, 43_200 * Second, 0, ImmutableSortedDictionary<GapCause, long>.Empty, 0, 0),
        0,
        0,
        null,
        null,
        0,
        43_200 * Second,
        [],
        ImmutableSortedDictionary<string, int>.Empty,
        null,
        null,
        0,
        0,
        [])
    {
        Rule = RetentionRule.Default("gate-1"),
    };
}
