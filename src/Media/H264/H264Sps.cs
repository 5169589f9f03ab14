namespace Supervision.Media.H264;

/// <summary>A sequence parameter set of H.264 (7.3.2.1.1), as far as something here asks for it.</summary>
internal sealed record H264Sps
{
    public required int Profile { get; init; }

    public required int Constraints { get; init; }

    public required int Level { get; init; }

    /// <summary>seq_parameter_set_id, 0 to 31.</summary>
    public required int Id { get; init; }

    /// <summary>chroma_format_idc: 0 grey, 1 4:2:0, 2 4:2:2, 3 4:4:4.</summary>
    public int ChromaFormat { get; init; } = 1;

    public bool SeparateColourPlanes { get; init; }

    public int BitDepthLuma { get; init; } = 8;

    public int BitDepthChroma { get; init; } = 8;

    /// <summary>qpprime_y_zero_transform_bypass_flag: macroblocks may be coded without loss.</summary>
    public bool LosslessBypass { get; init; }

    /// <summary>Null where the SPS has none: then every factor is 16.</summary>
    public ScalingLists? Scaling { get; init; }

    /// <summary>Bits of frame_num in slice headers.</summary>
    public int FrameNumberBits { get; init; }

    /// <summary>pic_order_cnt_type, 0 to 2.</summary>
    public int OrderType { get; init; }

    /// <summary>Bits of pic_order_cnt_lsb in slice headers where <see cref="OrderType"/> is 0.</summary>
    public int OrderBits { get; init; }

    /// <summary>delta_pic_order_always_zero_flag where <see cref="OrderType"/> is 1.</summary>
    public bool OrderDeltaAlwaysZero { get; init; }

    /// <summary>offset_for_non_ref_pic where <see cref="OrderType"/> is 1.</summary>
    public int OrderOffsetNonReference { get; init; }

    /// <summary>offset_for_top_to_bottom_field where <see cref="OrderType"/> is 1.</summary>
    public int OrderOffsetBottom { get; init; }

    /// <summary>offset_for_ref_frame, one per frame of the cycle, where <see cref="OrderType"/> is 1.</summary>
    public IReadOnlyList<int> OrderCycle { get; init; } = [];

    public int MaxReferenceFrames { get; init; }

    public bool FrameNumberGapsAllowed { get; init; }

    public int WidthInMacroblocks { get; init; }

    /// <summary>Height in map units: macroblocks, or pairs of them where fields are possible.</summary>
    public int HeightInMapUnits { get; init; }

    public bool FrameMacroblocksOnly { get; init; }

    public bool MacroblockAdaptive { get; init; }

    public bool Direct8X8Inference { get; init; }

    /// <summary>Cropping in units of the chroma format.</summary>
    public (int Left, int Right, int Top, int Bottom) Crop { get; init; }

    /// <summary>Where pic_height_in_map_units_minus1 starts, in bits of the payload with the header.</summary>
    public int HeightBit { get; init; }

    /// <summary>Where frame_cropping_flag stands, likewise.</summary>
    public int CroppingBit { get; init; }

    /// <summary>Where vui_parameters_present_flag stands, likewise.</summary>
    public int VuiBit { get; init; }

    /// <summary>Null where there is none, and where it is damaged: cameras are known to send such, and nothing needed to record stands in it.</summary>
    public H264Vui? Vui { get; init; }

    /// <summary>True where the SPS says that it has VUI, but it does not parse.</summary>
    public bool IsVuiDamaged { get; init; }

    /// <summary>True for the profiles whose SPS tells chroma format and bit depth.</summary>
    public bool IsHighProfile => IsHigh(Profile);

    public int CodedWidth => WidthInMacroblocks * 16;

    public int CodedHeight => HeightInMapUnits * 16 * (FrameMacroblocksOnly ? 1 : 2);

    /// <summary>Luma width after cropping.</summary>
    public int Width => CodedWidth - ((Crop.Left + Crop.Right) * CropUnitX);

    /// <summary>Luma height after cropping.</summary>
    public int Height => CodedHeight - ((Crop.Top + Crop.Bottom) * CropUnitY);

    public int ChromaArrayType => SeparateColourPlanes ? 0 : ChromaFormat;

    private int CropUnitX => ChromaArrayType is 1 or 2 ? 2 : 1;

    private int CropUnitY => (ChromaArrayType == 1 ? 2 : 1) * (FrameMacroblocksOnly ? 1 : 2);

    /// <summary>Frame number after which counting starts at 0 again.</summary>
    public int MaxFrameNumber => 1 << FrameNumberBits;

    internal static bool IsHigh(int profile) =>
        profile is 100 or 110 or 122 or 244 or 44 or 83 or 86 or 118 or 128 or 138 or 139 or 134 or 135;
}
