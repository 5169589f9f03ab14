using Microsoft.Extensions.Logging.Abstractions;

using NodaTime;

using Supervision.Domain;
using Supervision.Media.Codecs;
using Supervision.Media.Mp4;
using Supervision.Recorder.Pipeline;
using Supervision.Recorder.Sound;
using Supervision.Tests.Fakes;
using Supervision.Tests.Media.Codecs;
using Supervision.Tests.Retention;

namespace Supervision.Tests.Recorder.Sound;

/// <summary>A pickup's processing under a clock of the test's, with a microphone before it, and a decoder and the catalogue behind it.</summary>
internal sealed class SoundBench : IAsyncDisposable
{
    private readonly TempData _temp = new();
    private readonly Supervision.Retention.Archive.RecordStore _store;
    private readonly PickupLedger _ledger;
    private readonly Task _writing;
    private readonly SoundMeter _meter = new(_ => { }, (_, _) => { }, NullLogger.Instance);
    private readonly SoundProcessor _processor;

    public SoundBench(Func<ManualTime, SkewedMicrophone>? microphone = null, int offsetMs = 0)
    {
        Microphone = (microphone ?? (time => new SkewedMicrophone(time)))(Time);
        _store = _temp.Open();
        _ledger = new PickupLedger(_store.Catalog, "gate-1", "mic1", Time, NullLogger.Instance);
        Epoch = Time.GetCurrentInstant();
        Feed = new PickupFeed(new StoredSound(PickupFormat.Stored(NullLogger.Instance), "mic1"), Epoch);
        _processor = new SoundProcessor(new SoundOutput([Feed], [_ledger], offsetMs, Epoch, Time), _meter, Source, Time, NullLogger.Instance);
        _writing = Task.Run(_ledger.RunAsync);
    }

    public ManualTime Time { get; } = new();

    public Instant Epoch { get; }

    public SkewedMicrophone Microphone { get; }

    public ScriptedSource Source { get; } = new();

    public PickupFeed Feed { get; }

    public DecodedSound Decoded { get; } = new() { KeepsSamples = true };

    /// <summary>UTC of the frames that came out.</summary>
    public List<Instant> Moments { get; } = [];

    /// <summary>Lets the microphone be heard for so long.</summary>
    public void Hear(Duration length, Func<Duration>? delay = null)
    {
        for (var end = Microphone.Now + length.TotalSeconds; Microphone.Now < end;)
        {
            _processor.Take(Microphone.Next(delay?.Invoke() ?? default));
            Take();
        }
    }

    public void Finish(Discontinuity? why = null)
    {
        _processor.Finish(why);
        Take();
    }

    /// <summary>All gaps, as the catalogue has them.</summary>
    public async Task<IReadOnlyList<Gap>> GapsAsync()
    {
        _ledger.Complete();
        await _writing;
        using var catalog = _temp.Read();
        return catalog.Gaps();
    }

    /// <summary>The largest step from one decoded sample to the next, and that of the microphone's own sine.</summary>
    public double LargestStep(int from) => Decoded.Samples.Skip(from).Zip(Decoded.Samples.Skip(from + 1)).Max(pair => Math.Abs(pair.Second - pair.First));

    public async ValueTask DisposeAsync()
    {
        _processor.Dispose();
        _meter.Dispose();
        Decoded.Dispose();
        _ledger.Complete();
        await _writing;
        await _store.DisposeAsync();
        _temp.Dispose();
    }

    private void Take()
    {
        while (Feed.TryTake(out var frame, out var moment))
        {
            Moments.Add(moment);
            Decoded.Receive(frame);
        }
    }
}
