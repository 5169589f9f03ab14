using Supervision.Media.H264;
using Supervision.Media.H264.Entropy;
using Supervision.Overlay.Strip;
using Supervision.Overlay.Strip.Coding;

namespace Supervision.Tests.Overlay.Strip;

/// <summary>What one camera's search found serves the next, and changes nothing.</summary>
public sealed class MacroblockCacheTests
{
    [Fact]
    public void With_and_without_sharing_the_bytes_are_the_same()
    {
        var cache = new MacroblockCache();
        var alone = Write(cache: null);
        Assert.Equal(alone, Write(cache));
        Assert.Equal(alone, Write(cache));
    }

    [Fact]
    public void What_is_kept_is_found_with_the_same_steps_and_edges_only()
    {
        var cache = new MacroblockCache();
        var wanted = new byte[CodedMacroblock.Area];
        var (edges, others) = (new IntraEdges(), new IntraEdges());
        others.Read(wanted, default, default, default);
        var (key, other, scaled) = (new MacroblockKey([]), new MacroblockKey([]), new MacroblockKey([1]));
        key.Fill(wanted, edges);
        other.Fill(wanted, others);
        scaled.Fill(wanted, edges);
        var coded = new CodedMacroblock { Qp = 17 };
        cache.Keep(key, coded);

        Assert.Same(coded, cache.Find(key));
        Assert.Null(cache.Find(other));
        Assert.Same(coded, cache.FindRecipe(other));
        Assert.Null(cache.Find(scaled));
        Assert.Null(cache.FindRecipe(scaled));
    }

    [Fact]
    public void It_does_not_grow_for_ever()
    {
        var cache = new MacroblockCache();
        var wanted = new byte[CodedMacroblock.Area];
        var edges = new IntraEdges();
        var key = new MacroblockKey([]);
        for (var i = 0; i < 40_000; i++)
        {
            BitConverter.TryWriteBytes(wanted, i);
            key.Fill(wanted, edges);
            cache.Keep(key, CodedMacroblock.Skipped);
        }

        Assert.NotNull(cache.Find(key));
        BitConverter.TryWriteBytes(wanted, 0);
        key.Fill(wanted, edges);
        Assert.Null(cache.Find(key));
    }

    private static byte[] Write(MacroblockCache? cache)
    {
        var label = StripLabel.Create(Labels.Hall, RealFont.Font, StripFrame.Of(640, 360), fullRange: false);
        label.Show(Labels.Time);
        var bits = new BitWriter(new byte[1 << 18]);
        new StripCoder(label.Samples.Columns, label.Rows, [], cache)
            .Write(ref bits, label.Samples, new StripCoding(IsCabac: true, new SliceSettings(true, 20, false, false, 0), false, true));
        return bits.Written.ToArray();
    }
}
