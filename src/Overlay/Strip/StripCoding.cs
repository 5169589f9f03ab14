using Supervision.Media.H264.Entropy;

namespace Supervision.Overlay.Strip;

/// <summary>How a picture's strip slice is to be coded.</summary>
/// <param name="IsCabac">entropy_coding_mode_flag.</param>
/// <param name="Slice">From slice header and picture parameter set.</param>
/// <param name="IsReferenceKnown">For P slices: reference 0 is the picture last written with <paramref name="IsReference"/>. Else nothing is copied from it.</param>
/// <param name="IsReference">nal_ref_idc is not 0: later pictures may refer to this one.</param>
public readonly record struct StripCoding(bool IsCabac, SliceSettings Slice, bool IsReferenceKnown, bool IsReference);
