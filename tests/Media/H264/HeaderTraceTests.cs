using Supervision.Media.H264;
using Supervision.Media.H264.Slices;

namespace Supervision.Tests.Media.H264;

/// <summary>The parsers read what ffmpeg's independent parser reads, in whole streams of many settings.</summary>
public sealed class HeaderTraceTests
{
    [Theory]
    [MemberData(nameof(TestEncoder.Settings), MemberType = typeof(TestEncoder))]
    [InlineData("bframes=2:weightb=1:direct=spatial")]
    [InlineData("bframes=3:b-pyramid=normal:ref=4:cabac=0:direct=temporal")]
    [InlineData("interlaced=1:ref=3")]
    public void Headers_are_read_like_ffmpeg_reads_them(string settings)
    {
        var stream = TestEncoder.X264(settings);
        var traces = HeaderTrace.Of(stream);
        var table = stream.Table();
        Assert.All(traces.Where(trace => trace.Kind == "Sequence Parameter Set"), trace => CheckSps(trace, table));
        Assert.All(traces.Where(trace => trace.Kind == "Picture Parameter Set"), trace => CheckPps(trace, table));
        var slices = stream.AccessUnits.SelectMany(unit => TestStream.Split(unit)).Where(nalUnit => PictureSlices.IsSlice(nalUnit)).ToList();
        var expected = traces.Where(trace => trace.Kind == "Slice Header").ToList();
        Assert.True(slices.Count >= 12, $"{slices.Count} slices");
        Assert.Equal(expected.Count, slices.Count);
        for (var i = 0; i < slices.Count; i++)
        {
            Assert.True(SliceHeaderParser.TryParse(slices[i], table, out var slice), $"slice {i}");
            CheckSlice(expected[i], slice);
        }
    }

    private static void CheckSps(HeaderTrace trace, H264SetTable table)
    {
        var sps = Assert.Single(table.Sequences, sps => sps.Id == trace["seq_parameter_set_id"]);
        Assert.False(sps.IsVuiDamaged);
        Assert.Equal(trace["level_idc"], sps.Level);
        Assert.Equal(trace["pic_order_cnt_type"], sps.OrderType);
        Assert.Equal(trace["max_num_ref_frames"], sps.MaxReferenceFrames);
        Assert.Equal(trace["log2_max_frame_num_minus4"] + 4, sps.FrameNumberBits);
        Assert.Equal(trace.BitOf("pic_height_in_map_units_minus1"), sps.HeightBit);
        Assert.Equal(trace.BitOf("frame_cropping_flag"), sps.CroppingBit);
        Assert.Equal(trace.BitOf("vui_parameters_present_flag"), sps.VuiBit);
        Assert.Equal(trace["fixed_frame_rate_flag"], sps.Vui!.FixedRate ? 1 : 0);
        Assert.Equal(trace["max_dec_frame_buffering"], sps.Vui.MaxDecodeBuffering);
        Assert.Equal(trace["max_num_reorder_frames"], sps.Vui.MaxReorderFrames);
        Assert.Equal(trace["motion_vectors_over_pic_boundaries_flag"] ?? 1, sps.Vui.MotionVectorsOverBoundaries ? 1 : 0);
        Assert.Equal(trace["cpb_removal_delay_length_minus1"] + 1, sps.Vui.Hrd?.CpbDelayBits);
    }

    private static void CheckPps(HeaderTrace trace, H264SetTable table)
    {
        var pps = Assert.Single(table.Pictures, pps => pps.Id == trace["pic_parameter_set_id"]);
        Assert.Equal(trace["entropy_coding_mode_flag"], pps.Cabac ? 1 : 0);
        Assert.Equal(trace.BitOf("bottom_field_pic_order_in_frame_present_flag"), pps.OrderFlagBit);
        Assert.Equal(trace.BitOf("deblocking_filter_control_present_flag"), pps.DeblockingFlagBit);
        Assert.Equal(trace["deblocking_filter_control_present_flag"], pps.DeblockingControl ? 1 : 0);
        Assert.Equal(trace["num_ref_idx_l0_default_active_minus1"] + 1, pps.DefaultReferences0);
        Assert.Equal(trace["weighted_pred_flag"], pps.WeightedPrediction ? 1 : 0);
        Assert.Equal(trace["pic_init_qp_minus26"] + 26, pps.InitialQp);
        Assert.Equal(trace["chroma_qp_index_offset"], pps.ChromaQpOffset);
        Assert.Equal(trace["second_chroma_qp_index_offset"] ?? trace["chroma_qp_index_offset"], pps.SecondChromaQpOffset);
        Assert.Equal(trace["constrained_intra_pred_flag"], pps.ConstrainedIntra ? 1 : 0);
        Assert.Equal(trace["transform_8x8_mode_flag"] ?? 0, pps.Transform8X8 ? 1 : 0);
    }

    private static void CheckSlice(HeaderTrace trace, in SliceHeader slice)
    {
        Assert.Equal(trace["nal_ref_idc"], slice.RefIdc);
        Assert.Equal(trace["first_mb_in_slice"], slice.FirstMacroblock);
        Assert.Equal(trace["slice_type"], (int)slice.Type + (slice.IsTypeOfPicture ? 5 : 0));
        Assert.Equal(trace["frame_num"], slice.FrameNumber);
        Assert.Equal(trace["idr_pic_id"] ?? 0, slice.IdrId);
        Assert.Equal(trace["pic_order_cnt_lsb"] ?? 0, slice.OrderLsb);
        Assert.Equal(trace["slice_qp_delta"], slice.QpDelta);
        Assert.Equal(trace["cabac_init_idc"] ?? 0, slice.CabacInit);
        Assert.Equal(trace["disable_deblocking_filter_idc"] ?? 0, slice.Deblocking);
        Assert.Equal(trace["slice_alpha_c0_offset_div2"] ?? 0, slice.AlphaOffset);
        Assert.Equal(trace["luma_log2_weight_denom"] ?? 0, slice.LumaWeightDenominator);
        Assert.Equal(trace.BitOf("pic_parameter_set_id"), slice.PpsIdBit);
        Assert.Equal(trace.EndBit, slice.EndBit);
        var operations = trace.Elements.Where(element => element.Name.StartsWith("memory_management", StringComparison.Ordinal) && element.Value > 0);
        Assert.Equal(operations.Select(element => (byte)element.Value), slice.Marking.Items.ToArray().Select(operation => operation.Code));
    }
}
