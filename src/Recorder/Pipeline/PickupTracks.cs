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
    private static readonly long MostDistance = 15 * VideoFormat.VideoClockRate;

    /// <summary>The tracks.</summary>
    public IEnumerable<StoredSound> Sounds => feeds.Select(feed => feed.Sound);

    /// <summary>Hands on what came.</summary>
    /// <param name="clock">The run's clock.</param>
    /// <param name="newest">Media time (90 kHz) of the newest picture.</param>
    /// <param name="receiver">Takes frames (ownership moves) with their media time in samples.</param>
    public void Take(StreamClock clock, long newest, Action<AccessUnit> receiver)
    {
        for (var index = 0; index < feeds.Count; index++)
        {
            while (feeds[index].TryTake(out var frame, out var moment))
            {
                if (Math.Abs(clock.FromUtc(moment, VideoFormat.VideoClockRate) - newest) > MostDistance)
                {
                    frame.Dispose();
                    continue;
                }

                frame.Track = firstTrack + index;
                frame.Timestamp = clock.FromUtc(moment, PickupFormat.Rate);
                receiver(frame);
            }
        }
    }
}
