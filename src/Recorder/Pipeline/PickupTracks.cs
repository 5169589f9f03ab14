using NodaTime;

using Supervision.Media.Mp4;
using Supervision.Media.Streams;
using Supervision.Media.Time;
using Supervision.Recorder.Sound;

namespace Supervision.Recorder.Pipeline;

/// <summary>The tracks of pickups in one run: takes what came, each time a picture does, and places it on the run's media time by its UTC.</summary>
/// <param name="feeds">The camera's feeds.</param>
/// <param name="firstTrack">Place of the first of them among the run's sound tracks.</param>
internal sealed class PickupTracks(IReadOnlyList<PickupFeed> feeds, int firstTrack)
{
    // A frame this far from its pictures is of another clock: the host's was stepped, and the run is about to end.
    private const long MostDistance = 15 * VideoFormat.VideoClockRate;

    private readonly (Instant From, Discontinuity Why)?[] _leftOut = new (Instant, Discontinuity)?[feeds.Count];

    /// <summary>The tracks.</summary>
    public IEnumerable<StoredSound> Sounds => feeds.Select(feed => feed.Sound);

    /// <summary>Hands on what came. What belongs to a segment that is already on its way to disk is left out, and noted.</summary>
    /// <param name="clock">The run's clock.</param>
    /// <param name="newest">Media time (90 kHz) of the newest picture.</param>
    /// <param name="from">Media time (90 kHz) from which on sound is taken.</param>
    /// <param name="receiver">Takes frames (ownership moves) with their media time in samples.</param>
    public void Take(StreamClock clock, long newest, long from, Action<AccessUnit> receiver)
    {
        for (var track = 0; track < feeds.Count; track++)
        {
            while (feeds[track].TryTake(out var frame, out var moment))
            {
                var time = clock.FromUtc(moment, VideoFormat.VideoClockRate);
                if (time < from || Math.Abs(time - newest) > MostDistance)
                {
                    // Before the run there was nothing that it could be heard with.
                    LeaveOut(track, frame, moment, isMissed: time >= 0);
                    continue;
                }

                GoOn(track, moment);
                frame.Track = firstTrack + track;
                frame.Timestamp = clock.FromUtc(moment, PickupFormat.Rate);
                receiver(frame);
            }
        }
    }

    private void LeaveOut(int track, AccessUnit frame, Instant moment, bool isMissed)
    {
        if (isMissed)
        {
            _leftOut[track] ??= (moment, SoundOutput.WhyLate(frame, moment));
        }

        frame.Dispose();
    }

    private void GoOn(int track, Instant moment)
    {
        if (_leftOut[track] is { } missed)
        {
            feeds[track].Leave(missed.From, moment, missed.Why);
            _leftOut[track] = null;
        }
    }
}
