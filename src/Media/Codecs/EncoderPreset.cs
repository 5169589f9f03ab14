namespace Supervision.Media.Codecs;

/// <summary>The options by which each encoder gives out a picture as soon as it got it, with closed groups and key frames on request.</summary>
internal static class EncoderPreset
{
    internal static IReadOnlyList<(string Name, string Value)> OptionsOf(VideoEncoderOptions options) => options.EncoderName switch
    {
        // zerolatency: no look-ahead, no B pictures, slices instead of frame threads, and bits counted by the nominal frame rate (counting
        // by the pictures' own times would hold each one back until the next is there).
        "libx264" =>
        [
            ("preset", options.Preset), ("tune", "zerolatency"), ("forced-idr", "1"), ("x264-params", "scenecut=0"),
        ],
        "libx265" =>
        [
            ("preset", options.Preset), ("tune", "zerolatency"), ("forced-idr", "1"),
            ("x265-params", $"log-level=error:pools={options.Threads}:open-gop=0:bframes=0:scenecut=0"),
        ],
        var name when name.EndsWith("_nvenc", StringComparison.Ordinal) =>
        [
            ("preset", options.Preset), ("zerolatency", "1"), ("delay", "0"), ("forced-idr", "1"),
        ],
        var name when name.EndsWith("_qsv", StringComparison.Ordinal) =>
        [
            ("preset", options.Preset), ("async_depth", "1"), ("forced_idr", "1"),
        ],
        _ => [],
    };

    /// <summary>
    /// These two copy a picture's pixels before <c>avcodec_send_frame</c> returns (x264_frame_copy_picture, PicYuv::copyFromPicture), so a
    /// decoder's picture can go in as it is, and the pixels under the label can be put back afterwards. Others get a copy.
    /// </summary>
    internal static bool CopiesAtOnce(string encoder) => encoder is "libx264" or "libx265";
}
