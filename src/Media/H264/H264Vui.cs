namespace Supervision.Media.H264;

/// <summary>Video usability information of an H.264 SPS (annex E), as far as something here asks for it.</summary>
internal sealed record H264Vui
{
    /// <summary>Width and height of a sample; 0:0 where not told.</summary>
    public (int Width, int Height) SampleAspect { get; init; }

    /// <summary>Samples use the full range (0 to 255).</summary>
    public bool FullRange { get; init; }

    /// <summary>Field duration in units of <see cref="TimeScale"/>; 0 where not told.</summary>
    public uint UnitsInTick { get; init; }

    /// <summary>Time units a second; a frame takes two ticks. 0 where not told.</summary>
    public uint TimeScale { get; init; }

    /// <summary>fixed_frame_rate_flag.</summary>
    public bool FixedRate { get; init; }

    /// <summary>A buffering model is given, so picture timing SEI carries delays of these lengths.</summary>
    public H264Hrd? Hrd { get; init; }

    /// <summary>pic_struct stands in picture timing SEI.</summary>
    public bool PictureStructure { get; init; }

    /// <summary>bitstream_restriction_flag: the three values below were told and not assumed.</summary>
    public bool HasRestriction { get; init; }

    /// <summary>Motion vectors may point outside the picture; true where not told.</summary>
    public bool MotionVectorsOverBoundaries { get; init; } = true;

    /// <summary>max_num_reorder_frames; null where not told.</summary>
    public int? MaxReorderFrames { get; init; }

    /// <summary>max_dec_frame_buffering; null where not told.</summary>
    public int? MaxDecodeBuffering { get; init; }
}
