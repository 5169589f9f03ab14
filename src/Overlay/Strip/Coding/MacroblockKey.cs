using Supervision.Media.H264.Entropy;

namespace Supervision.Overlay.Strip.Coding;

/// <summary>All that a macroblock's coding depends on, as bytes: steps of quantisation, content, edges. Filled anew for each macroblock; for one thread.</summary>
internal sealed class MacroblockKey
{
    private const int ScalingLength = 16;
    private const int ContentLength = ScalingLength + CodedMacroblock.Area;

    private readonly byte[] _bytes = new byte[ContentLength + IntraEdges.Length];

    /// <param name="scaling">The scaling list of intra luma 4x4; empty where flat.</param>
    public MacroblockKey(ReadOnlySpan<byte> scaling) => scaling.CopyTo(_bytes);

    /// <summary>Steps, content and edges.</summary>
    public ReadOnlySpan<byte> Whole => _bytes;

    /// <summary>Steps and content.</summary>
    public ReadOnlySpan<byte> Content => _bytes.AsSpan(0, ContentLength);

    public void Fill(ReadOnlySpan<byte> wanted, IntraEdges edges)
    {
        wanted.CopyTo(_bytes.AsSpan(ScalingLength));
        edges.Key.CopyTo(_bytes, ContentLength);
    }
}
