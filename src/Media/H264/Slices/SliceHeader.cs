namespace Supervision.Media.H264.Slices;

/// <summary>
/// A slice header (7.3.3) with the NAL unit's, as far as something here asks for it: all that places the picture, marks references and sets the
/// entropy coder up. Weights and list modifications are stepped over. About 900 bytes: pass it by reference.
/// </summary>
internal struct SliceHeader
{
    /// <summary>nal_ref_idc, 0 to 3; 0 where no other picture refers to this one.</summary>
    public int RefIdc { get; set; }

    /// <summary>IDR or other slice.</summary>
    public H264NalType NalType { get; set; }

    /// <summary>first_mb_in_slice; counts pairs in macroblock-adaptive frames.</summary>
    public int FirstMacroblock { get; set; }

    /// <summary>slice_type modulo 5.</summary>
    public SliceType Type { get; set; }

    /// <summary>slice_type was 5 or more: all slices of the picture are of this type.</summary>
    public bool IsTypeOfPicture { get; set; }

    /// <summary>pic_parameter_set_id.</summary>
    public int PpsId { get; set; }

    /// <summary>colour_plane_id.</summary>
    public int ColourPlane { get; set; }

    /// <summary>frame_num.</summary>
    public int FrameNumber { get; set; }

    /// <summary>field_pic_flag.</summary>
    public bool IsField { get; set; }

    /// <summary>bottom_field_flag.</summary>
    public bool IsBottomField { get; set; }

    /// <summary>idr_pic_id, of IDR pictures.</summary>
    public int IdrId { get; set; }

    /// <summary>pic_order_cnt_lsb.</summary>
    public int OrderLsb { get; set; }

    /// <summary>delta_pic_order_cnt_bottom.</summary>
    public int OrderDeltaBottom { get; set; }

    /// <summary>delta_pic_order_cnt[0].</summary>
    public int OrderDelta0 { get; set; }

    /// <summary>delta_pic_order_cnt[1].</summary>
    public int OrderDelta1 { get; set; }

    /// <summary>redundant_pic_cnt; above 0 in slices of a redundant picture.</summary>
    public int RedundantCount { get; set; }

    /// <summary>direct_spatial_mv_pred_flag, of B slices.</summary>
    public bool DirectSpatial { get; set; }

    /// <summary>Entries of reference list 0; 0 in intra slices.</summary>
    public int References0 { get; set; }

    /// <summary>Entries of reference list 1; 0 but in B slices.</summary>
    public int References1 { get; set; }

    /// <summary>A reference list is modified.</summary>
    public bool ModifiesReferences { get; set; }

    /// <summary>luma_log2_weight_denom, where weights are sent.</summary>
    public int LumaWeightDenominator { get; set; }

    /// <summary>dec_ref_pic_marking(), where <see cref="RefIdc"/> is not 0.</summary>
    public ReferenceMarking Marking;

    /// <summary>cabac_init_idc, of P and B slices with CABAC.</summary>
    public int CabacInit { get; set; }

    /// <summary>slice_qp_delta.</summary>
    public int QpDelta { get; set; }

    /// <summary>disable_deblocking_filter_idc: 0 on, 1 off, 2 on within the slice.</summary>
    public int Deblocking { get; set; }

    /// <summary>slice_alpha_c0_offset_div2.</summary>
    public int AlphaOffset { get; set; }

    /// <summary>slice_beta_offset_div2.</summary>
    public int BetaOffset { get; set; }

    /// <summary>Where pic_parameter_set_id starts, in bits of the payload with the NAL unit's header.</summary>
    public int PpsIdBit { get; set; }

    /// <summary>Where the fields of the picture order end (redundant_pic_cnt is one of them), likewise.</summary>
    public int AfterOrderBit { get; set; }

    /// <summary>Where the header ends and slice_data() starts, likewise; with CABAC that is before the aligning ones.</summary>
    public int EndBit { get; set; }

    /// <summary>True for slices of IDR pictures.</summary>
    public readonly bool IsIdr => NalType == H264NalType.IdrSlice;

    /// <summary>True where both are slices of one primary picture: what 7.4.1.2.4 compares, and the marking.</summary>
    internal readonly bool IsOfSamePicture(in SliceHeader other) =>
        NalType == other.NalType && RefIdc == other.RefIdc && PpsId == other.PpsId && FrameNumber == other.FrameNumber
        && IsField == other.IsField && IsBottomField == other.IsBottomField && IdrId == other.IdrId
        && OrderLsb == other.OrderLsb && OrderDeltaBottom == other.OrderDeltaBottom
        && OrderDelta0 == other.OrderDelta0 && OrderDelta1 == other.OrderDelta1 && Marking.Equals(other.Marking);
}
