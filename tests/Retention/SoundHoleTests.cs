using NodaTime;

using Supervision.Domain;
using Supervision.Media.Mp4;
using Supervision.Retention.Archive;
using Supervision.Retention.Verification;
using Supervision.Tests.Media.Mp4;

namespace Supervision.Tests.Retention;

/// <summary>A deep check compares what is missing in the tracks of pickups with the gaps of their sound. Twenty seconds: own sound, and a pickup that is heard at times.</summary>
public sealed class SoundHoleTests : IDisposable
{
    private const int Seconds = 20;
    private const double Frame = (double)SoundClip.FrameSamples / SoundClip.Rate;

    private readonly TempData _temp = new();

    public void Dispose() => _temp.Dispose();

    [Theory]
    [InlineData(8, 11)] // A hole over several fragments.
    [InlineData(8.3, 8.95)] // One within a fragment.
    [InlineData(0, 3)]
    [InlineData(0, Seconds)]
    public async Task What_is_missing_without_a_gap_is_found_and_with_one_it_is_not(double from, double to)
    {
        await using var store = _temp.Open();
        await RecordAsync(store, Footage.Noon, second => second < from || second >= to);
        await RecordAsync(store, Footage.Noon + Duration.FromSeconds(Seconds), _ => true);

        var finding = Assert.Single(_temp.Check().Findings);
        Assert.Equal((FindingCode.SoundHole, "gate-1"), (finding.Code, finding.Camera));
        Assert.StartsWith("the sound of mic1 is missing within 2026-11-22T04:00:", finding.Detail, StringComparison.Ordinal);
        Assert.True(_temp.Check(deep: false).Ok);

        await store.Catalog.AddGapAsync(new Gap("gate-1", At(from), At(to), GapCause.PickupOff, "no answer", "mic1"));
        Assert.Empty(_temp.Check().Findings);
    }

    [Fact]
    public async Task Half_a_second_needs_no_gap_nor_does_what_was_on_its_way_when_a_run_ended()
    {
        await using var store = _temp.Open();
        await RecordAsync(store, Footage.Noon, second => second is < 5 or >= 5.4 and < 15);

        Assert.Empty(_temp.Check().Findings);
        await RecordAsync(store, Footage.Noon + Duration.FromSeconds(Seconds), _ => true);
        Assert.Equal(FindingCode.SoundHole, Assert.Single(_temp.Check().Findings).Code);
    }

    [Fact]
    public async Task A_gap_of_another_time_or_pickup_explains_nothing()
    {
        await using var store = _temp.Open();
        await RecordAsync(store, Footage.Noon, second => second is < 8 or >= 11);
        await store.Catalog.AddGapAsync(new Gap("gate-1", At(8), At(11), GapCause.PickupOff, "no answer", "mic2"));
        await store.Catalog.AddGapAsync(new Gap("gate-1", At(12), At(15), GapCause.PickupOff, "no answer", "mic1"));

        Assert.Equal(FindingCode.SoundHole, Assert.Single(_temp.Check().Findings).Code);
    }

    private static Instant At(double second) => Footage.Noon + Duration.FromSeconds(second);

    private static async Task RecordAsync(RecordStore store, Instant start, Func<double, bool> isHeard)
    {
        StoredSound[] sounds = [new(SoundClip.Format, "gate-1"), new(SoundClip.Format, "mic1 01号窗口")];
        using var writer = store.Begin(Footage.Opening() with { Sounds = sounds });
        using var builder = new FragmentBuilder(SyntheticRun.Video, sounds);
        builder.BeginSegment(0);
        var frame = 0;
        for (var second = 0; second < Seconds; second++)
        {
            for (var picture = 0; picture < 4; picture++)
            {
                builder.AddPicture(SyntheticRun.Picture((second * 4) + picture, picture == 0), (second * 90_000L) + (picture * 22_500L));
            }

            for (; frame * Frame < second + 1; frame++)
            {
                Add(builder, 0, frame);
                if (isHeard(frame * Frame))
                {
                    Add(builder, 1, frame);
                }
            }

            using var fragment = builder.Build((uint)second + 1, start + Duration.FromSeconds(second), start + Duration.FromSeconds(second + 1), (second + 1) * 90_000L);
            writer.Append(fragment);
        }

        await store.CompleteAsync(writer, lostPackets: 0);
    }

    private static void Add(FragmentBuilder builder, int track, int frame)
    {
        var unit = SyntheticRun.Sound(frame);
        unit.Track = track;
        builder.AddSound(unit, (long)frame * SoundClip.FrameSamples);
    }
}
