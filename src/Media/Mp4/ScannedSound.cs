namespace Supervision.Media.Mp4;

/// <summary>The frames of one sound track in a fragment.</summary>
/// <param name="Track">Place of the track in <see cref="SegmentHeader.Sounds"/>.</param>
/// <param name="DecodeTime">Time of the first frame in samples from the segment's start.</param>
/// <param name="Duration">Sum of the frames' durations in samples, up to the next fragment's where they follow without a hole.</param>
/// <param name="Frames">Number of frames.</param>
public readonly record struct ScannedSound(int Track, long DecodeTime, long Duration, int Frames);
