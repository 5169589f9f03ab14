using NodaTime;

namespace Supervision.Recorder.Pipeline;

/// <summary>Where segments are cut: at the first key frame at or after each multiple of the segment length on the wall clock (UTC).</summary>
internal sealed class CutRule(Duration length)
{
    /// <summary>True where a wall-clock boundary lies in (<paramref name="earlier"/>, <paramref name="later"/>].</summary>
    public bool Crosses(Instant earlier, Instant later) => Index(later) > Index(earlier);

    private long Index(Instant moment)
    {
        var milliseconds = moment.ToUnixTimeMilliseconds();
        return milliseconds / (long)length.TotalMilliseconds;
    }
}
