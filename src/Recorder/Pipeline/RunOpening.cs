using NodaTime;

using Supervision.Media.H265;
using Supervision.Media.Streams;
using Supervision.Recorder.Cameras;

namespace Supervision.Recorder.Pipeline;

/// <summary>
/// With which picture a run begins, and which pictures after it cannot be in it: a key frame that is not recorded already, and behind a CRA
/// picture of H.265 not its skipped leading pictures, which refer to what came before. Counts what it turns away as held back.
/// </summary>
internal sealed class RunOpening(RecordedEnd recorded, CameraStatus status)
{
    private bool _mayRepeat;
    private bool _repeats;
    private bool _isFirstGroup;

    /// <summary>Pictures have their times from another clock now: they may overlap what is recorded.</summary>
    public void BeginClock() => _mayRepeat = true;

    /// <summary>True where a run begins with this picture.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="moment">UTC at which it was taken; looked at for a key frame only.</param>
    public bool MayBegin(AccessUnit picture, Instant moment)
    {
        if (picture.IsKeyFrame)
        {
            _repeats = _mayRepeat && recorded.Covers(moment, picture);
        }

        if (_repeats || !picture.IsKeyFrame)
        {
            status.CountHeldBack();
            return false;
        }

        (_mayRepeat, _isFirstGroup) = (false, true);
        return true;
    }

    /// <summary>True where the run that was begun goes on with this picture.</summary>
    public bool MayFollow(AccessUnit picture)
    {
        _isFirstGroup &= !picture.IsKeyFrame;
        if (_isFirstGroup && picture.Format is VideoFormat { Codec: VideoCodec.H265 } && H265NalUnit.IsSkippedLeading(picture.Data.Span))
        {
            status.CountHeldBack();
            return false;
        }

        return true;
    }
}
