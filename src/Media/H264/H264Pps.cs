namespace Supervision.Media.H264;

/// <summary>A picture parameter set of H.264 (7.3.2.2).</summary>
internal sealed record H264Pps
{
    /// <summary>pic_parameter_set_id, 0 to 255.</summary>
    public required int Id { get; init; }

    /// <summary>seq_parameter_set_id of the SPS that it belongs to.</summary>
    public required int SpsId { get; init; }

    /// <summary>entropy_coding_mode_flag: CABAC, else CAVLC.</summary>
    public bool Cabac { get; init; }

    /// <summary>bottom_field_pic_order_in_frame_present_flag: slice headers tell the order of the bottom field too.</summary>
    public bool OrderOfBottomField { get; init; }

    /// <summary>Null where all macroblocks belong to one slice group.</summary>
    public SliceGroups? Groups { get; init; }

    /// <summary>num_ref_idx_l0_default_active, 1 to 32.</summary>
    public int DefaultReferences0 { get; init; }

    /// <summary>num_ref_idx_l1_default_active, 1 to 32.</summary>
    public int DefaultReferences1 { get; init; }

    /// <summary>weighted_pred_flag: P slices carry weights.</summary>
    public bool WeightedPrediction { get; init; }

    /// <summary>weighted_bipred_idc: 0 none, 1 explicit, 2 implicit.</summary>
    public int WeightedBiprediction { get; init; }

    /// <summary>Luma QP that slice_qp_delta starts from (26 + pic_init_qp_minus26).</summary>
    public int InitialQp { get; init; }

    /// <summary>QS that slice_qs_delta starts from.</summary>
    public int InitialQs { get; init; }

    /// <summary>chroma_qp_index_offset, of Cb.</summary>
    public int ChromaQpOffset { get; init; }

    /// <summary>second_chroma_qp_index_offset, of Cr.</summary>
    public int SecondChromaQpOffset { get; init; }

    /// <summary>deblocking_filter_control_present_flag: slice headers tell how to deblock.</summary>
    public bool DeblockingControl { get; init; }

    /// <summary>constrained_intra_pred_flag: intra macroblocks predict from intra ones only.</summary>
    public bool ConstrainedIntra { get; init; }

    /// <summary>redundant_pic_cnt_present_flag.</summary>
    public bool RedundantPictures { get; init; }

    /// <summary>transform_8x8_mode_flag.</summary>
    public bool Transform8X8 { get; init; }

    /// <summary>Null where those of the SPS hold.</summary>
    public ScalingLists? Scaling { get; init; }

    /// <summary>Where bottom_field_pic_order_in_frame_present_flag stands, in bits of the payload with the header.</summary>
    public int OrderFlagBit { get; init; }

    /// <summary>Where deblocking_filter_control_present_flag stands, likewise; redundant_pic_cnt_present_flag is two bits behind.</summary>
    public int DeblockingFlagBit { get; init; }
}
