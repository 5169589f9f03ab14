using System.Threading.Channels;

using Microsoft.Extensions.Logging;

using NodaTime;

using Supervision.Domain;
using Supervision.Recorder.Pipeline;
using Supervision.Retention.Catalog;

namespace Supervision.Recorder.Sound;

/// <summary>
/// The holes of a pickup's sound in one camera's recordings, on their way into the journal: a task of its own, so that a disk that hangs holds up no sound.
/// </summary>
internal sealed partial class PickupLedger(CatalogWriter catalog, string camera, string pickup, TimeProvider time, ILogger logger)
{
    // Two facts a hole: more wait only before a disk that stands still, and then its own gaps tell more.
    private const int MaxWaiting = 1024;

    private readonly GapLedger _ledger = new(catalog, camera, [], time, logger, pickup);
    private readonly Channel<PickupFact> _facts = Channel.CreateBounded<PickupFact>(new BoundedChannelOptions(MaxWaiting) { SingleReader = true });

    /// <summary>Sound is missing from here on; or, without a cause, it is there again.</summary>
    public void Note(Instant moment, Discontinuity? why) => Add(new PickupFact(moment, why));

    /// <summary>Nothing can be had, and that is why, unless an older cause explains it.</summary>
    public void Miss(Instant since, Discontinuity why) => Add(new PickupFact(since, why, IsMiss: true));

    /// <summary>This stretch did not get into the recording, whatever is known of the sound itself.</summary>
    public void Leave(Instant from, Instant to, Discontinuity why) => Add(new PickupFact(from, why, Until: to));

    /// <summary>No more facts will come.</summary>
    public void Complete() => _facts.Writer.TryComplete();

    /// <summary>Writes until <see cref="Complete"/>.</summary>
    public async Task RunAsync()
    {
        while (await WaitAsync())
        {
            while (_facts.Reader.TryRead(out var fact))
            {
                Take(fact);
            }

            await _ledger.WriteAsync();
        }

        await _ledger.NoteAsync();
    }

    private void Add(PickupFact fact)
    {
        if (!_facts.Writer.TryWrite(fact))
        {
            Log.FactLost(logger, pickup, camera);
        }
    }

    private void Take(PickupFact fact)
    {
        if (fact.Why is not { } why)
        {
            _ledger.End(fact.Moment);
        }
        else if (fact.Until is { } end)
        {
            _ledger.Add(() => catalog.AddGapAsync(new Gap(camera, fact.Moment, end, why.Cause, why.Detail, pickup)));
        }
        else if (fact.IsMiss)
        {
            _ledger.BeginUnlessExplained(fact.Moment, why);
        }
        else
        {
            _ledger.Begin(fact.Moment, why);
        }
    }

    /// <summary>Waits for facts; a hole that lasts longer than a moment becomes durable meanwhile.</summary>
    private async ValueTask<bool> WaitAsync()
    {
        var more = _facts.Reader.WaitToReadAsync().AsTask();
        while (_ledger.Wait is { } wait && await Task.WhenAny(more, Task.Delay(wait, time)) != more)
        {
            await _ledger.NoteAsync();
        }

        return await more;
    }

    private static partial class Log
    {
        [LoggerMessage(1281, LogLevel.Error, "pickup {Pickup}: a hole of its sound in camera {Camera} is not in the journal: the disk stands still")]
        public static partial void FactLost(ILogger logger, string pickup, string camera);
    }
}
