using Supervision.Media.H264;

namespace Supervision.Tests.Media.H264;

public sealed class ScalingMatrixTests
{
    [Fact]
    public void Without_lists_every_factor_is_16() => Assert.True(MatrixOf("cabac=1:ref=1:weightp=0:level=12").IsFlat);

    [Fact]
    public void The_defaults_of_the_standard_are_known()
    {
        var matrix = MatrixOf("cqm=jvt:level=30");
        Assert.False(matrix.IsFlat);
        Assert.Equal((6, 42, 10, 34), (matrix[0][0], matrix[2][15], matrix[3][0], matrix[5][15]));
        Assert.Equal((6, 42, 9, 35), (matrix[6][0], matrix[6][63], matrix[7][0], matrix[7][63]));
        Assert.All(Enumerable.Range(0, 12), list => Assert.Equal(list < 6 ? 16 : 64, matrix[list].Length));
    }

    [Fact]
    public void Lists_that_are_sent_count_in_zigzag_order()
    {
        var matrix = MatrixOf("cqm4=16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31");
        byte[] expected = [16, 17, 20, 24, 21, 18, 19, 22, 25, 28, 29, 26, 23, 27, 30, 31];
        Assert.All(Enumerable.Range(0, 6), list => Assert.Equal(expected, matrix[list].ToArray()));
        Assert.All(matrix[6].ToArray(), factor => Assert.Equal(16, factor));
    }

    private static ScalingMatrix MatrixOf(string settings)
    {
        var table = TestEncoder.X264(settings).Table();
        var pps = table.Pictures.Single();
        return ScalingMatrix.Of(table.Sequences.Single(), pps);
    }
}
