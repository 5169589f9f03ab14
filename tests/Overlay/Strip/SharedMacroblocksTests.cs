using Supervision.Media.H264;
using Supervision.Media.H264.Entropy;
using Supervision.Overlay.Strip;
using Supervision.Overlay.Strip.Coding;

namespace Supervision.Tests.Overlay.Strip;

/// <summary>What one camera's search found serves the next, and changes nothing.</summary>
public sealed class SharedMacroblocksTests
{
    // A list that is told is not shared, even if it is flat.
    private static readonly byte[] ToldFlat = [.. Enumerable.Repeat((byte)16, 16)];

    [Fact]
    public void With_and_without_sharing_the_bytes_are_the_same()
    {
        var alone = Write(ToldFlat);
        Assert.Equal(alone, Write([]));
        Assert.Equal(alone, Write([]));
    }

    [Fact]
    public void What_was_added_is_found_with_the_same_edges_only()
    {
        var shared = new SharedMacroblocks();
        var wanted = new byte[CodedMacroblock.Area];
        var (edges, others) = (new IntraEdges(), new IntraEdges());
        others.Read(wanted, default, default, default);
        var coded = new CodedMacroblock { Qp = 17 };
        shared.Add(wanted, edges, coded);
        coded.Qp = 3;
        Assert.Equal(17, shared.Find(wanted, edges)?.Qp);
        Assert.Null(shared.Find(wanted, others));
    }

    [Fact]
    public void It_does_not_grow_for_ever()
    {
        var shared = new SharedMacroblocks();
        var wanted = new byte[CodedMacroblock.Area];
        var edges = new IntraEdges();
        for (var i = 0; i < 10_000; i++)
        {
            BitConverter.TryWriteBytes(wanted, i);
            shared.Add(wanted, edges, CodedMacroblock.Skipped);
        }

        Assert.NotNull(shared.Find(wanted, edges));
        BitConverter.TryWriteBytes(wanted, 0);
        Assert.Null(shared.Find(wanted, edges));
    }

    private static byte[] Write(byte[] scaling)
    {
        var label = StripLabel.Create(Labels.Hall, RealFont.Font, StripFrame.Of(640, 360), fullRange: false);
        label.Show(Labels.Time);
        var bits = new BitWriter(new byte[1 << 18]);
        new StripCoder(label.Samples.Columns, label.Rows, scaling)
            .Write(ref bits, label.Samples, new StripCoding(IsCabac: true, new SliceSettings(true, 20, false, false, 0), false, true));
        return bits.Written.ToArray();
    }
}
