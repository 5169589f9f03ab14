namespace Supervision.Media.H264.Entropy;

/// <summary>What of the slice header and the picture parameter set the macroblock layer depends on.</summary>
/// <param name="IsIntra">An I slice; else a P slice with one reference.</param>
/// <param name="Qp">SliceQPY, 0 to 51.</param>
/// <param name="Transform8X8">transform_8x8_mode_flag.</param>
/// <param name="ConstrainedIntra">constrained_intra_pred_flag.</param>
/// <param name="CabacInitIdc">cabac_init_idc, 0 to 2; for P slices with CABAC only.</param>
public readonly record struct SliceSettings(bool IsIntra, int Qp, bool Transform8X8, bool ConstrainedIntra, int CabacInitIdc);
