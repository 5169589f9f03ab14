namespace Supervision.Media.H264.Entropy;

/// <summary>mb_qp_delta for 8-bit samples.</summary>
internal static class QpStep
{
    /// <summary>The step from one QPY to the next, -26 to 25: QPY counts modulo 52.</summary>
    public static int From(int previous, int next) => ((next - previous + 78) % 52) - 26;
}
