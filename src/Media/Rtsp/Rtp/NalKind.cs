namespace Supervision.Media.Rtsp.Rtp;

/// <summary>What a NAL unit is, as far as putting pictures together needs it.</summary>
internal enum NalKind
{
    Other,
    Slice,
    KeySlice,
    VideoParameters,
    SequenceParameters,
    PictureParameters,
}
