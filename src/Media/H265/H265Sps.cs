namespace Supervision.Media.H265;

/// <summary>A sequence parameter set of H.265 (7.3.2.2.1), as far as something here asks for it.</summary>
internal sealed record H265Sps
{
    /// <summary>sps_seq_parameter_set_id, 0 to 15.</summary>
    public required int Id { get; init; }

    /// <summary>The video parameter set that it belongs to, 0 to 15.</summary>
    public required int VpsId { get; init; }

    /// <summary>Temporal sub-layers, 1 to 7.</summary>
    public required int SubLayers { get; init; }

    public required bool TemporalIdNesting { get; init; }

    public required H265ProfileTierLevel Profile { get; init; }

    /// <summary>chroma_format_idc: 0 grey, 1 4:2:0, 2 4:2:2, 3 4:4:4.</summary>
    public int ChromaFormat { get; init; }

    public bool SeparateColourPlanes { get; init; }

    public int CodedWidth { get; init; }

    public int CodedHeight { get; init; }

    /// <summary>Conformance window in units of the chroma format.</summary>
    public (int Left, int Right, int Top, int Bottom) Crop { get; init; }

    public int BitDepthLuma { get; init; }

    public int BitDepthChroma { get; init; }

    /// <summary>Bits of slice_pic_order_cnt_lsb.</summary>
    public int OrderBits { get; init; }

    /// <summary>sps_max_num_reorder_pics of the highest sub-layer.</summary>
    public int MaxReorderPictures { get; init; }

    /// <summary>Width and height of a sample; 0:0 where not told.</summary>
    public (int Width, int Height) SampleAspect { get; init; }

    /// <summary>min_spatial_segmentation_idc, 0 to 4095; 0 where not told.</summary>
    public int MinSpatialSegmentation { get; init; }

    /// <summary>True where what follows bit depth and reordering does not parse; nothing needed to record stands there.</summary>
    public bool IsTailDamaged { get; init; }

    /// <summary>Luma width after cropping.</summary>
    public int Width => CodedWidth - ((Crop.Left + Crop.Right) * (ChromaFormat is 1 or 2 ? 2 : 1));

    /// <summary>Luma height after cropping.</summary>
    public int Height => CodedHeight - ((Crop.Top + Crop.Bottom) * (ChromaFormat == 1 ? 2 : 1));
}
