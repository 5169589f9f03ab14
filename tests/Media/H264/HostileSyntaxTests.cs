using FsCheck;
using FsCheck.Fluent;

using Supervision.Media.H264;
using Supervision.Media.H264.Slices;
using Supervision.Media.H264.Strip;

namespace Supervision.Tests.Media.H264;

/// <summary>Hostile bytes are read or refused; nothing throws, hangs or writes where it must not.</summary>
public sealed class HostileSyntaxTests
{
    private static readonly TestStream Plain = TestEncoder.X264("cabac=0:slices=4:ref=3:weightp=0");
    private static readonly TestStream Weighted = TestEncoder.X264("cabac=1:slices=3:ref=2:weightp=2");

    [Fact]
    public void Any_bytes_are_read_or_refused()
    {
        var table = Weighted.Table();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(3000), Prop.ForAll<byte[]>(bytes =>
        {
            foreach (var header in (byte[])[0x67, 0x68, 0x65, 0x41, 0x01])
            {
                byte[] nalUnit = [header, .. bytes];
                Use(nalUnit, table);
                Build([nalUnit, .. Weighted.Sets]);
            }
        }));
    }

    [Fact]
    public void Flipped_bits_are_read_or_refused()
    {
        var random = new Random(3);
        foreach (var stream in (TestStream[])[Plain, Weighted])
        {
            for (var i = 0; i < 4000; i++)
            {
                var unit = (byte[])stream.AccessUnits[random.Next(stream.AccessUnits.Count)].Clone();
                for (var flips = random.Next(1, 4); flips > 0; flips--)
                {
                    unit[random.Next(Math.Min(unit.Length, i % 2 == 0 ? 60 : unit.Length))] ^= (byte)(1 << random.Next(8));
                }

                Use(unit, stream.Table());
            }
        }
    }

    [Fact]
    public void Sets_with_flipped_bits_are_rewritten_or_refused()
    {
        foreach (var stream in (TestStream[])[Plain, Weighted])
        {
            for (var bit = 8; bit < stream.Sets.Sum(set => set.Length) * 8; bit++)
            {
                var sets = stream.Sets.Select(set => (byte[])set.Clone()).ToList();
                var set = bit < sets[0].Length * 8 ? sets[0] : sets[1];
                set[bit / 8 % set.Length] ^= (byte)(0x80 >> (bit % 8));
                Build(sets);
            }
        }
    }

    [Fact]
    public void What_is_rewritten_comes_back_however_it_is_damaged()
    {
        var random = new Random(5);
        var camera = Strip.DeblockingFields.Remove(Plain);
        StripTablesOf(camera, out var tables);
        var came = 0;
        for (var i = 0; i < 4000; i++)
        {
            var unit = TestStream.Split(camera.AccessUnits[random.Next(camera.AccessUnits.Count)]);
            var nalUnit = unit.First(candidate => PictureSlices.IsSlice(candidate));
            for (var zeros = random.Next(0, 40); zeros > 0; zeros--)
            {
                nalUnit[random.Next(1, Math.Min(nalUnit.Length, 60))] = (byte)random.Next(4);
            }

            var rewritten = new byte[nalUnit.Length + SliceRewriting.MaxGrowth];
            var length = SliceRewriting.Insert(nalUnit, tables, rewritten);
            if (length > 0)
            {
                var restored = new byte[nalUnit.Length];
                Assert.Equal(nalUnit.Length, SliceRewriting.Remove(rewritten.AsSpan(0, length), tables, restored));
                Assert.Equal(nalUnit, restored);
                came++;
            }
        }

        Assert.InRange(came, 1000, 4000);
    }

    private static void StripTablesOf(TestStream stream, out StripTables tables)
    {
        Assert.Equal(StripObstacle.None, StripTables.TryMake(stream.SetMemories, out var made, out _));
        tables = made!;
    }

    private static void Build(IEnumerable<byte[]> sets)
    {
        var obstacle = StripParameterSets.TryBuild(sets.Select(set => (ReadOnlyMemory<byte>)set), 4, 0, out var built, out var error);
        Assert.Equal(obstacle == StripObstacle.None, built is not null && error is null);
        Assert.All(built?.NalUnits ?? [], set => Assert.InRange(set.Length, 3, 1000));
    }

    private static void Use(byte[] unit, H264SetTable table)
    {
        PictureSlices.TryRead(unit, table, out _);
        foreach (var nalUnit in (byte[][])[unit, TestStream.Join([unit])])
        {
            if (SliceHeaderParser.TryParse(nalUnit, table, out var slice))
            {
                Assert.InRange(slice.EndBit, 16, nalUnit.Length * 8);
            }

            Assert.True(StripRemover.TryCreate(Weighted.SetMemories, out var remover, out _));
            var destination = new byte[remover!.MaxLength(nalUnit)];
            remover.TryRemove(nalUnit, destination, out var written);
            Assert.InRange(written, 0, destination.Length);
        }
    }
}
