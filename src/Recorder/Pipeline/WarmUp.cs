using NodaTime;

using Supervision.Media.Streams;

namespace Supervision.Recorder.Pipeline;

/// <summary>
/// Holds the first moments of a connection, because many cameras open with a burst of older pictures: only the fastest of them tells
/// when the first was really taken. Costs its length once a connection.
/// </summary>
/// <param name="ofPictures">The track whose times are looked at: pictures, or sound.</param>
internal sealed class WarmUp(bool ofPictures = true)
{
    private const int MaxUnits = 512;
    private static readonly Duration Length = Duration.FromMilliseconds(300);

    private readonly List<AccessUnit> _held = [];

    /// <summary>True until the units were taken back.</summary>
    public bool IsActive { get; private set; } = true;

    /// <summary>Holds one more unit (ownership moves).</summary>
    /// <returns>True where enough is known: <see cref="Release"/> may be called.</returns>
    public bool Hold(AccessUnit unit)
    {
        _held.Add(unit);
        return _held.Count >= MaxUnits || unit.Arrival - _held[0].Arrival >= Length;
    }

    /// <summary>UTC of the first picture (of sound: of the first frame): its arrival, or earlier where a later one must have been taken that long after it.</summary>
    public Instant Anchor()
    {
        AccessUnit? first = null;
        var earliest = Duration.Zero;
        foreach (var unit in _held)
        {
            if (unit.IsVideo != ofPictures)
            {
                continue;
            }

            first ??= unit;
            var media = Duration.FromNanoseconds((unit.Timestamp - first.Timestamp) * (1_000_000_000.0 / unit.Format.ClockRate));
            var delay = unit.Arrival - first.Arrival - media;
            earliest = delay < earliest && delay > -Duration.FromSeconds(10) ? delay : earliest;
        }

        return (first?.Arrival ?? Instant.MinValue) + earliest;
    }

    /// <summary>Pictures a second, measured over the warm-up; 25 where it was too short.</summary>
    public double PictureRate { get; private set; } = 25;

    /// <summary>Ends the warm-up and gives all units back in order (ownership moves).</summary>
    public IReadOnlyList<AccessUnit> Release()
    {
        IsActive = false;
        var times = _held.Where(unit => unit.IsVideo).Select(unit => unit.Timestamp).ToList();
        if (times.Count > 2 && times.Max() > times.Min())
        {
            PictureRate = (times.Count - 1) * (double)VideoFormat.VideoClockRate / (times.Max() - times.Min());
        }

        return _held;
    }
}
