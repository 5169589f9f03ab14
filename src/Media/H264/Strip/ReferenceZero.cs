using System.Runtime.CompilerServices;

using Supervision.Media.H264.Slices;

namespace Supervision.Media.H264.Strip;

/// <summary>
/// Follows the reference pictures of a stream of frames (8.2.5) and tells what the first entry of a P slice's initial list shows (8.2.4.2.1): the
/// short-term reference with the highest picture number, else the long-term one with the lowest index. Call <see cref="Begin"/> and
/// <see cref="End"/> once each for each picture, in decoding order. At most 16 frames, no allocation.
/// </summary>
internal sealed class ReferenceZero
{
    private Frames _frames;
    private int _count;
    private int _lastNumber;
    private bool _started;

    /// <summary>Forgets everything; the stream starts again with an IDR picture, or what it shows stays unknown for a while.</summary>
    public void Reset() => (_count, _lastNumber, _started) = (0, 0, false);

    /// <summary>Takes frames that are missing into account, and tells what reference 0 of this picture shows.</summary>
    /// <returns>What <see cref="End"/> was given for it; null where that is not known, so the slice must not refer to it.</returns>
    public long? Begin(in SliceHeader picture, H264Sps sps)
    {
        if (picture.IsIdr)
        {
            _count = 0;
            return null;
        }

        FillGap(picture.FrameNumber, sps);
        var first = -1;
        for (var i = 0; i < _count; i++)
        {
            first = first < 0 || IsBefore(_frames[i], _frames[first], picture.FrameNumber, sps.MaxFrameNumber) ? i : first;
        }

        return first < 0 ? null : _frames[first].Content;
    }

    /// <summary>Marks references as the picture says, now that it is decoded.</summary>
    /// <param name="picture">The picture that <see cref="Begin"/> was called for.</param>
    /// <param name="sps">Its SPS.</param>
    /// <param name="content">What it shows: any number that means something to the caller.</param>
    public void End(in SliceHeader picture, H264Sps sps, long content)
    {
        _started = true;
        if (picture.RefIdc == 0)
        {
            return;
        }

        ref readonly var marking = ref picture.Marking;
        _lastNumber = picture.FrameNumber;
        var longTerm = -1;
        if (picture.IsIdr)
        {
            _count = 0;
            longTerm = marking.LongTerm ? 0 : -1;
        }
        else
        {
            foreach (var operation in marking.Items)
            {
                Apply(operation, picture.FrameNumber, sps.MaxFrameNumber, ref longTerm);
            }
        }

        Add(new(_lastNumber, longTerm, content), sps);
    }

    private static bool IsBefore(in ReferenceFrame one, in ReferenceFrame other, int current, int max) =>
        one.IsShortTerm != other.IsShortTerm ? one.IsShortTerm
        : one.IsShortTerm ? one.PictureNumber(current, max) > other.PictureNumber(current, max)
        : one.LongTermIndex < other.LongTermIndex;

    // Frames that the encoder left out, or that were lost, move the window; what they show is not known (8.2.5.2).
    private void FillGap(int number, H264Sps sps)
    {
        if (!_started || number == _lastNumber)
        {
            return;
        }

        var max = sps.MaxFrameNumber;
        var missing = ((number - _lastNumber + max) % max) - 1;
        for (var left = Math.Min(missing, H264Level.MostFrames); left > 0; left--)
        {
            _lastNumber = (number - left + max) % max;
            Add(new(_lastNumber, -1, Content: null), sps);
        }
    }

    private void Add(in ReferenceFrame frame, H264Sps sps)
    {
        while (_count >= Math.Max(sps.MaxReferenceFrames, 1))
        {
            RemoveAt(Oldest(frame.Number, sps.MaxFrameNumber));
        }

        _frames[_count++] = frame;
    }

    // The sliding window drops the short-term reference with the lowest number; a stream in which there is none is wrong, and loses a long-term one.
    private int Oldest(int current, int max)
    {
        var oldest = 0;
        for (var i = 1; i < _count; i++)
        {
            var isOlder = _frames[i].IsShortTerm == _frames[oldest].IsShortTerm
                ? IsBefore(_frames[oldest], _frames[i], current, max)
                : _frames[i].IsShortTerm;
            oldest = isOlder ? i : oldest;
        }

        return oldest;
    }

    private void Apply(in MarkingOperation operation, int current, int max, ref int longTerm)
    {
        switch (operation.Code)
        {
            case 1:
                RemoveAt(ShortTerm(current - (operation.First + 1), current, max));
                break;
            case 2:
                RemoveAt(LongTerm(operation.First));
                break;
            case 3:
                MakeLongTerm(ShortTerm(current - (operation.First + 1), current, max), operation.Second);
                break;
            case 4:
                RemoveLongTermFrom(operation.First);
                break;
            case 5:
                (_count, _lastNumber) = (0, 0);
                break;
            default:
                RemoveAt(LongTerm(operation.First));
                longTerm = operation.First;
                break;
        }
    }

    private void MakeLongTerm(int shortTerm, int index)
    {
        if (shortTerm < 0)
        {
            return;
        }

        var frame = _frames[shortTerm];
        RemoveAt(shortTerm);
        RemoveAt(LongTerm(index));
        _frames[_count++] = frame with { LongTermIndex = index };
    }

    private void RemoveLongTermFrom(int index)
    {
        for (var i = _count - 1; i >= 0; i--)
        {
            if (_frames[i].LongTermIndex >= index && !_frames[i].IsShortTerm)
            {
                RemoveAt(i);
            }
        }
    }

    private int ShortTerm(int pictureNumber, int current, int max)
    {
        for (var i = 0; i < _count; i++)
        {
            if (_frames[i].IsShortTerm && _frames[i].PictureNumber(current, max) == pictureNumber)
            {
                return i;
            }
        }

        return -1;
    }

    private int LongTerm(int index)
    {
        for (var i = 0; i < _count; i++)
        {
            if (_frames[i].LongTermIndex == index)
            {
                return i;
            }
        }

        return -1;
    }

    private void RemoveAt(int index)
    {
        if (index >= 0)
        {
            _frames[index] = _frames[--_count];
        }
    }

    [InlineArray(H264Level.MostFrames)]
    private struct Frames
    {
        private ReferenceFrame _first;
    }
}
