using NodaTime;

using Supervision.Domain;
using Supervision.Media.Mp4;
using Supervision.Retention.Archive;
using Supervision.Tests.Media.Mp4;

namespace Supervision.Tests.Retention.Proof;

/// <summary>
/// Two cameras up to noon (Beijing) of 2026-11-22, whose floor is 2026-10-12; complete but for what is excused. <c>gate-1</c> goes back past the ceiling, has an allowed gap on 3 November and a step
/// back of the clock on the 10th; <c>gate-2</c> came on the 15th at half past nine. Made once; each test plants its fault in a copy.
/// </summary>
public sealed class KeptArchive : IAsyncLifetime, IDisposable
{
    internal const string Collection = "kept archive";
    internal const string Old = "gate-1", Late = "gate-2";

    internal static readonly Instant Now = Footage.Noon;

    private const int Pictures = 4;
    private static readonly Duration Hour = Duration.FromHours(1);
    private readonly TempData _temp = new();

    internal static Instant At(int month, int day, int hour, int minute = 0) => new LocalDateTime(2026, month, day, hour, minute).WithOffset(UtcTime.Beijing).ToInstant();

    public async Task InitializeAsync()
    {
        _temp.Clock.Now = Now;
        await using var store = _temp.Open();
        await RecordAsync(store, Old, At(10, 7, 0, 30), At(11, 3, 10));
        await GapAsync(store, At(11, 3, 10), At(11, 3, 10, 5));
        await RecordAsync(store, Old, At(11, 3, 10, 5), At(11, 10, 10, 35));
        await store.Catalog.AddClockStepAsync(At(11, 10, 10, 35), At(11, 10, 10, 25));
        await RecordAsync(store, Old, At(11, 10, 10, 25), Now);
        await RecordAsync(store, Late, At(11, 15, 9, 30), Now);
        foreach (var camera in new[] { Old, Late })
        {
            await store.Catalog.OpenGapAsync(camera, Now, GapCause.RecorderStopped, "the recorder was stopped");
        }

        await store.StopAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _temp.Dispose();

    /// <summary>A copy to plant a fault in.</summary>
    internal PlantedArchive Copy() => new(_temp.Data.Root);

    internal static async Task RecordAsync(RecordStore store, string camera, Instant from, Instant to)
    {
        var run = await store.Catalog.NameRunAsync(from);
        await store.Catalog.AddRunAsync(run, camera, from, 1, "rtsp://192.0.2.1/1", "h264", 64, 48, null);
        for (var start = from; start < to; start += Hour)
        {
            var end = Instant.Min(start + Hour, to);
            using var writer = store.Begin(Footage.Opening(camera, run));
            using var fragment = Fragment(start, end);
            writer.Append(fragment);
            await store.CompleteAsync(writer, lostPackets: 0);
        }

        await store.Catalog.EndRunAsync(run, to, "test");
    }

    private static async Task GapAsync(RecordStore store, Instant from, Instant to) =>
        await store.Catalog.AddGapAsync(new Gap(Old, from, to, GapCause.Network, "the connection broke"));

    private static Fragment Fragment(Instant start, Instant end)
    {
        using var builder = new FragmentBuilder(SyntheticRun.Video, []);
        var ticks = (long)(end - start).TotalSeconds * 90_000;
        builder.BeginSegment(0);
        for (var i = 0; i < Pictures; i++)
        {
            builder.AddPicture(SyntheticRun.Picture(i, i == 0), i * ticks / Pictures);
        }

        return builder.Build(1, start, end, ticks);
    }
}
