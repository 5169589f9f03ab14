using Supervision.Media.H264.Entropy;

namespace Supervision.Overlay.Strip.Coding;

/// <summary>Codes the macroblocks of one camera, those that are known by the cache. For one thread.</summary>
internal sealed class CachedCoder(MacroblockCache cache, byte[] scaling)
{
    private readonly MacroblockCoder _coder = new(new Scaling(scaling));
    private readonly MacroblockKey _key = new(scaling);

    /// <summary>The coded macroblock; nobody changes it.</summary>
    /// <param name="wanted">256 samples.</param>
    /// <param name="edges">What there is to predict from.</param>
    public CodedMacroblock Code(ReadOnlySpan<byte> wanted, IntraEdges edges)
    {
        _key.Fill(wanted, edges);
        if (cache.Find(_key) is { } known)
        {
            return known;
        }

        var coded = new CodedMacroblock();
        coded.CopyFrom(_coder.Code(wanted, edges, cache.FindRecipe(_key)));
        coded.Seal();
        cache.Keep(_key, coded);
        return coded;
    }
}
