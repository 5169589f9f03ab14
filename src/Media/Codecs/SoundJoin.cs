namespace Supervision.Media.Codecs;

/// <summary>
/// A place where sound ends and other sound begins, in the same moment or after silence: faded on both sides, so that it does not click. Works on samples
/// that wait in the queue and on those that come after it was begun. Positions are output times.
/// </summary>
internal sealed class SoundJoin(int fade)
{
    private long _end;
    private long _begin;
    private bool _isActive;

    /// <summary>Samples of each fade: so many must still be in the queue when a join is begun.</summary>
    internal int Fade => fade;

    /// <summary>Begins a join.</summary>
    /// <param name="end">Where the old sound ends.</param>
    /// <param name="begin">Where the new one begins; not before <paramref name="end"/>.</param>
    /// <param name="queue">What waits.</param>
    /// <param name="position">Output time of the queue's end.</param>
    internal void Begin(long end, long begin, SampleQueue queue, long position)
    {
        if (_isActive && end <= _begin)
        {
            // Nothing was heard since the last one: the silence only grows.
            _begin = begin;
            return;
        }

        (_end, _begin, _isActive) = (end, begin, true);
        Apply(queue, queue.Count, position);
    }

    /// <summary>Output times jump: what was joined before is over.</summary>
    internal void Forget() => _isActive = false;

    /// <summary>Fades the newest samples of the queue as far as they are near the join.</summary>
    /// <param name="queue">What waits.</param>
    /// <param name="samples">How many are new.</param>
    /// <param name="position">Output time of the queue's end.</param>
    internal void Apply(SampleQueue queue, int samples, long position)
    {
        if (!_isActive)
        {
            return;
        }

        for (var index = queue.Count - samples; index < queue.Count; index++)
        {
            queue.Scale(index, Gain(position - queue.Count + index));
        }

        _isActive = position < _begin + fade;
    }

    private float Gain(long position)
    {
        var distance = position < _end ? _end - position : position < _begin ? 0 : position - _begin;
        if (distance >= fade)
        {
            return 1;
        }

        var sine = MathF.Sin(distance * (MathF.PI / 2) / fade);
        return sine * sine;
    }
}
