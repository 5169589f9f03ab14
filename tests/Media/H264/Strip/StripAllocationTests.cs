using System.Diagnostics;

using Supervision.Media.H264;
using Supervision.Media.H264.Slices;
using Supervision.Media.H264.Strip;

namespace Supervision.Tests.Media.H264.Strip;

/// <summary>Nothing is allocated per picture, either way.</summary>
public sealed class StripAllocationTests
{
    [Theory]
    [InlineData("cabac=1:ref=4:weightp=2:slices=2:level=20", false)]
    [InlineData("cabac=0:slices=4:ref=3:weightp=0", true)]
    public void Access_units_are_rewritten_without_allocation(string settings, bool withoutControl)
    {
        var stream = TestEncoder.X264(settings);
        stream = withoutControl ? DeblockingFields.Remove(stream) : stream;
        Assert.Equal(StripObstacle.None, StripParameterSets.TryBuild(stream.SetMemories, 4, 25, out var sets, out _));
        Assert.True(StripRemover.TryCreate(stream.SetMemories, out var remover, out _));
        var units = stream.AccessUnits.ToArray();
        var output = new byte[1 << 20];
        var back = new byte[1 << 20];
        var reference = new ReferenceZero();
        Run();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 20; i++)
        {
            Run();
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Run()
        {
            foreach (var unit in units)
            {
                var whole = PictureSlices.TryRead(unit, sets!.Tables.Camera, out var picture);
                var sps = sets.ForSlicesOf(picture.First.PpsId).Sps;
                reference.Begin(picture.First, sps);
                reference.End(picture.First, sps, 1);
                var header = new BitWriter(back);
                StripSliceHeader.Write(ref header, picture, sets, cabacInit: 0, qp: 30);
                header.TrailingBits();
                whole &= StripAccessUnit.TryWrite(unit, picture, sets, header.Written, output, out var written) == StripObstacle.None;
                whole &= remover!.TryRemove(output.AsSpan(0, written), back, out var length);
                if (!whole || !unit.AsSpan().SequenceEqual(back.AsSpan(0, length)))
                {
                    throw new UnreachableException();
                }
            }
        }
    }
}
