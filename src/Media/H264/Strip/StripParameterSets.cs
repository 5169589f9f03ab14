namespace Supervision.Media.H264.Strip;

/// <summary>The parameter sets of a camera's stream with a strip of macroblock rows below the picture.</summary>
internal sealed class StripParameterSets
{
    // A picture rate above this is no real one (A.3.1); most cameras have this one where they tell none.
    private const double HighestRate = 172;
    private const double UsualRate = 25;

    private readonly byte[]?[] _sequences = new byte[]?[32];
    private readonly byte[]?[] _pictures = new byte[]?[256];

    private StripParameterSets(StripTables tables, int rows) => (Tables, Rows) = (tables, rows);

    /// <summary>The rewritten SPS and PPS, SPS first, each by id: for the decoder configuration.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> NalUnits => _sequences.Concat(_pictures).OfType<byte[]>().Select(set => (ReadOnlyMemory<byte>)set);

    /// <summary>The camera's sets and those of the stream with the strip.</summary>
    public StripTables Tables { get; }

    /// <summary>Macroblock rows of the strip.</summary>
    public int Rows { get; }

    /// <summary>Macroblocks of the camera's picture: first_mb_in_slice of the strip.</summary>
    public int CameraMacroblocks => Tables.CameraMacroblocks;

    /// <summary>level_idc of the first SPS.</summary>
    public int Level { get; private set; }

    /// <summary>What is cut off the strip at its sides like off the picture, and at the bottom of the picture no longer is: in luma samples.</summary>
    public (int Left, int Right, int Bottom) Crop
    {
        get
        {
            var crop = Tables.Camera.Sequences.First().Crop;
            return (crop.Left * 2, crop.Right * 2, crop.Bottom * 2);
        }
    }

    /// <summary>Rewrites a camera's parameter sets.</summary>
    /// <param name="cameraSets">SPS and PPS without start code or length, in any order; of the same id the last counts.</param>
    /// <param name="rows">Macroblock rows of the strip, 1 to 64.</param>
    /// <param name="pictureRate">Pictures a second as seen; 0 where not known, then the VUI's counts.</param>
    /// <param name="sets">The result where there is no obstacle.</param>
    /// <param name="error">One line for the operator where there is one.</param>
    internal static StripObstacle TryBuild(
        IEnumerable<ReadOnlyMemory<byte>> cameraSets, int rows, double pictureRate, out StripParameterSets? sets, out string? error)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rows, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rows, 64);
        sets = null;
        var obstacle = StripTables.TryMake(cameraSets, out var tables, out error);
        if (obstacle != StripObstacle.None)
        {
            return obstacle;
        }

        var built = new StripParameterSets(tables!, rows);
        if (!built.TryWriteSequences(pictureRate))
        {
            error = StripObstacle.Level.Text();
            return StripObstacle.Level;
        }

        built.WritePictures();
        sets = built;
        return StripObstacle.None;
    }

    /// <summary>PPS and SPS of the stream with the strip, for slices that have this PPS id in the camera's stream.</summary>
    internal (H264Pps Pps, H264Sps Sps) ForSlicesOf(int cameraPpsId)
    {
        Tables.Strip.TryGet(Tables.StripIdOf(cameraPpsId), out var pps, out var sps);
        return (pps, sps);
    }

    /// <summary>The rewritten set for one of the camera's, as it stands in the stream; false where it is not the one that was rewritten.</summary>
    internal bool TryReplace(ReadOnlySpan<byte> cameraSet, out ReadOnlySpan<byte> replacement)
    {
        replacement = default;
        var isSps = H264NalUnit.TypeOf(cameraSet) == H264NalType.Sps;
        var bits = new BitReader(cameraSet);
        bits.Skip(isSps ? 32 : 8);
        var id = bits.UnsignedGolomb(isSps ? 31 : 255);
        if (bits.Failed || !cameraSet.SequenceEqual((isSps ? Tables.CameraSps(id) : Tables.CameraPps(id)).Span))
        {
            return false;
        }

        replacement = isSps ? _sequences[id] : _pictures[Tables.StripIdOf(id)];
        return true;
    }

    private bool TryWriteSequences(double pictureRate)
    {
        foreach (var sps in Tables.Camera.Sequences)
        {
            var frames = Math.Max(sps.MaxReferenceFrames, sps.Vui?.MaxDecodeBuffering ?? 0);
            var level = H264Level.Lowest(sps.Level, sps.WidthInMacroblocks, sps.HeightInMapUnits + Rows, RateOf(sps, pictureRate), frames);
            if (level is null)
            {
                return false;
            }

            Level = Level == 0 ? level.Value : Level;
            _sequences[sps.Id] = ParameterSetRewriting.Sps(Tables.CameraSps(sps.Id).Span, sps, Rows, level.Value);
        }

        return true;
    }

    private void WritePictures()
    {
        foreach (var camera in Tables.Camera.Pictures)
        {
            var strip = ForSlicesOf(camera.Id).Pps;
            var original = Tables.CameraPps(camera.Id);
            _pictures[strip.Id] = strip == camera ? original.ToArray() : ParameterSetRewriting.Pps(original.Span, camera, strip);
        }
    }

    // Cameras are known to tell absurd rates; those must not raise the level.
    private static double RateOf(H264Sps sps, double pictureRate)
    {
        var told = sps.Vui is { UnitsInTick: > 0 } vui ? vui.TimeScale / (2.0 * vui.UnitsInTick) : 0;
        return pictureRate > 0 ? pictureRate : told is > 0 and <= HighestRate ? told : UsualRate;
    }
}
