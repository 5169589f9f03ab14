using Supervision.Media.Streams;

namespace Supervision.Media.Rtsp.Rtp;

/// <summary>Reads NAL unit headers of both codings.</summary>
internal static class NalSyntax
{
    internal static NalKind Kind(VideoCodec codec, ReadOnlySpan<byte> nal) => codec == VideoCodec.H264 ? H264(nal[0] & 0x1F) : H265((nal[0] >> 1) & 0x3F);

    /// <summary>True where a slice says that it is the first one of its picture.</summary>
    internal static bool BeginsPicture(VideoCodec codec, ReadOnlySpan<byte> slice)
    {
        // H.264: first_mb_in_slice = ue(v) 0 is one set bit. H.265: first_slice_segment_in_pic_flag.
        var at = codec == VideoCodec.H264 ? 1 : 2;
        return slice.Length > at && (slice[at] & 0x80) != 0;
    }

    /// <summary>Where a NAL unit's slice stands, by its first bytes.</summary>
    internal static SlicePlace Place(VideoCodec codec, ReadOnlySpan<byte> nal) =>
        nal.IsEmpty || Kind(codec, nal) is not (NalKind.Slice or NalKind.KeySlice) ? SlicePlace.None
        : BeginsPicture(codec, nal) ? SlicePlace.First
        : SlicePlace.Later;

    /// <summary>True for a payload that begins as a byte stream (annex B) where RTP has none: as a NAL unit header, two zeros are forbidden in both codings.</summary>
    internal static bool BeginsWithStartCode(ReadOnlySpan<byte> payload) =>
        payload is [0, 0, 1, ..] or [0, 0, 0, 1, ..];

    private static NalKind H264(int type) => type switch
    {
        5 => NalKind.KeySlice,
        >= 1 and <= 4 => NalKind.Slice,
        7 => NalKind.SequenceParameters,
        8 => NalKind.PictureParameters,
        _ => NalKind.Other,
    };

    private static NalKind H265(int type) => type switch
    {
        >= 16 and <= 23 => NalKind.KeySlice,
        < 16 => NalKind.Slice,
        32 => NalKind.VideoParameters,
        33 => NalKind.SequenceParameters,
        34 => NalKind.PictureParameters,
        _ => NalKind.Other,
    };
}
