namespace Supervision.Media.H264;

/// <summary>The parameter sets of a stream by their ids, parsed: what a slice header is read with.</summary>
internal sealed class H264SetTable
{
    private readonly H264Sps?[] _sequences = new H264Sps?[32];
    private readonly H264Pps?[] _pictures = new H264Pps?[256];

    /// <summary>All SPS, by id.</summary>
    public IEnumerable<H264Sps> Sequences => _sequences.OfType<H264Sps>();

    /// <summary>All PPS, by id.</summary>
    public IEnumerable<H264Pps> Pictures => _pictures.OfType<H264Pps>();

    /// <summary>True where there is a PPS with this id.</summary>
    public bool HasPicture(int id) => _pictures[id] is not null;

    /// <summary>The PPS with this id and its SPS; false where one of them was not sent.</summary>
    public bool TryGet(int id, out H264Pps pps, out H264Sps sps)
    {
        pps = (uint)id < (uint)_pictures.Length ? _pictures[id]! : null!;
        sps = pps is null ? null! : _sequences[pps.SpsId]!;
        return sps is not null;
    }

    /// <summary>Takes a parsed SPS.</summary>
    internal void Add(H264Sps sps) => _sequences[sps.Id] = sps;

    /// <summary>Takes a parsed PPS.</summary>
    internal void Add(H264Pps pps) => _pictures[pps.Id] = pps;

    /// <summary>Takes an SPS or a PPS; one with the same id is replaced. An SPS must come before its PPS.</summary>
    internal bool TryAdd(ReadOnlySpan<byte> nalUnit, out string? error)
    {
        if (H264NalUnit.TypeOf(nalUnit) == H264NalType.Sps)
        {
            if (!H264SpsParser.TryParse(nalUnit, out var sps, out error))
            {
                return false;
            }

            Add(sps!);
            return true;
        }

        if (!H264PpsParser.TryParse(nalUnit, _sequences, out var pps, out error))
        {
            return false;
        }

        Add(pps!);
        return true;
    }
}
