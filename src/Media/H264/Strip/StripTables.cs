namespace Supervision.Media.H264.Strip;

/// <summary>A camera's parameter sets beside those of its stream with a strip, parsed: what is needed to go from one to the other, either way.</summary>
internal sealed class StripTables
{
    private readonly short[] _stripIds = new short[256];
    private readonly short[] _cameraIds = new short[256];
    private readonly ReadOnlyMemory<byte>[] _sequences = new ReadOnlyMemory<byte>[32];
    private readonly ReadOnlyMemory<byte>[] _pictures = new ReadOnlyMemory<byte>[256];

    private StripTables()
    {
    }

    /// <summary>The camera's sets.</summary>
    public H264SetTable Camera { get; } = new();

    /// <summary>The sets of the stream with the strip; heights are still the camera's.</summary>
    public H264SetTable Strip { get; } = new();

    /// <summary>Macroblocks of the camera's picture: where the strip begins.</summary>
    public int CameraMacroblocks { get; private set; }

    /// <summary>Slice headers of some PPS have to be rewritten.</summary>
    public bool RewritesSlices { get; private set; }

    /// <summary>Reads a camera's sets.</summary>
    /// <param name="cameraSets">SPS and PPS without start code or length, in any order; of the same id the last counts.</param>
    /// <param name="tables">The tables; they hold copies.</param>
    /// <param name="error">One line for the operator where there is an obstacle.</param>
    internal static StripObstacle TryMake(IEnumerable<ReadOnlyMemory<byte>> cameraSets, out StripTables? tables, out string? error)
    {
        tables = null;
        var made = new StripTables();
        if (!made.TryAdd(cameraSets, out error))
        {
            return StripObstacle.MalformedSets;
        }

        var obstacle = StripChecks.Of(made.Camera);
        if (obstacle == StripObstacle.None && !StripPictureSets.TryAdd(made.Camera, made.Strip, made._stripIds))
        {
            obstacle = StripObstacle.SetIds;
        }

        error = obstacle == StripObstacle.None ? null : obstacle.Text();
        if (error is null)
        {
            made.Join();
            tables = made;
        }

        return obstacle;
    }

    /// <summary>The camera's SPS as it was sent; empty where there is none with this id.</summary>
    internal ReadOnlyMemory<byte> CameraSps(int id) => _sequences[id];

    /// <summary>The camera's PPS as it was sent; empty where there is none with this id.</summary>
    internal ReadOnlyMemory<byte> CameraPps(int id) => _pictures[id];

    /// <summary>The id that a PPS of the camera has in the stream with the strip; -1 where the camera has none.</summary>
    internal int StripIdOf(int cameraId) => _stripIds[cameraId];

    /// <summary>The camera's id of a PPS of the stream with the strip; -1 where there is none.</summary>
    internal int CameraIdOf(int stripId) => _cameraIds[stripId];

    /// <summary>Slices of this PPS of the camera stay as they are.</summary>
    internal bool IsKept(int cameraId) => Camera.TryGet(cameraId, out var pps, out _) && pps.DeblockingControl;

    private bool TryAdd(IEnumerable<ReadOnlyMemory<byte>> cameraSets, out string? error)
    {
        error = null;
        var inOrder = cameraSets.OrderBy(set => H264NalUnit.TypeOf(set.Span) != H264NalType.Sps);
        foreach (var set in inOrder)
        {
            var nalUnit = AnnexB.TrimTrailingZeros(set.Span).ToArray();
            if (!Camera.TryAdd(nalUnit, out error))
            {
                return false;
            }

            var bits = new BitReader(nalUnit);
            var isSps = H264NalUnit.TypeOf(nalUnit) == H264NalType.Sps;
            bits.Skip(isSps ? 32 : 8);
            (isSps ? _sequences : _pictures)[bits.UnsignedGolomb()] = nalUnit;
        }

        return true;
    }

    private void Join()
    {
        Array.Fill(_cameraIds, (short)-1);
        for (var id = 0; id < _stripIds.Length; id++)
        {
            if (_stripIds[id] >= 0)
            {
                _cameraIds[_stripIds[id]] = (short)id;
            }
        }

        foreach (var sps in Camera.Sequences)
        {
            Strip.Add(sps);
            CameraMacroblocks = sps.WidthInMacroblocks * sps.HeightInMapUnits;
        }

        RewritesSlices = Camera.Pictures.Any(pps => !pps.DeblockingControl);
    }
}
