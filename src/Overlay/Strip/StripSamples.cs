using Supervision.Media.H264.Entropy;

namespace Supervision.Overlay.Strip;

/// <summary>The luma of a strip, macroblock after macroblock, each 16 rows of 16; chroma is neutral everywhere.</summary>
/// <param name="columns">Macroblocks in a row.</param>
/// <param name="rows">Rows of macroblocks.</param>
public sealed class StripSamples(int columns, int rows)
{
    private readonly byte[] _samples = new byte[columns * rows * CodedMacroblock.Area];
    private readonly int[] _versions = new int[columns * rows];

    /// <summary>Macroblocks in a row.</summary>
    public int Columns => columns;

    /// <summary>Rows of macroblocks.</summary>
    public int Rows => rows;

    /// <summary>Macroblocks.</summary>
    public int Count => _versions.Length;

    /// <summary>Grows whenever something is changed.</summary>
    public int Version { get; private set; }

    /// <summary>The samples of one macroblock.</summary>
    public ReadOnlySpan<byte> this[int macroblock] => _samples.AsSpan(macroblock * CodedMacroblock.Area, CodedMacroblock.Area);

    /// <summary>The <see cref="Version"/> at which a macroblock was last changed.</summary>
    public int VersionOf(int macroblock) => _versions[macroblock];

    /// <summary>Opens a macroblock for changes and counts it as changed at the current <see cref="Version"/>.</summary>
    internal Span<byte> Change(int macroblock)
    {
        _versions[macroblock] = Version;
        return _samples.AsSpan(macroblock * CodedMacroblock.Area, CodedMacroblock.Area);
    }

    /// <summary>Sets one sample; the macroblock counts as changed where it differed.</summary>
    internal void Set(int x, int y, byte luma)
    {
        var macroblock = ((y >> 4) * columns) + (x >> 4);
        var at = (macroblock * CodedMacroblock.Area) + ((y & 15) << 4) + (x & 15);
        if (_samples[at] != luma)
        {
            _samples[at] = luma;
            _versions[macroblock] = Version;
        }
    }

    /// <summary>Begins a new version: changes from now on are later than all before.</summary>
    internal void BeginVersion() => Version++;

    /// <summary>Takes over another strip of the same size, versions included.</summary>
    internal void CopyFrom(StripSamples other)
    {
        other._samples.CopyTo(_samples, 0);
        TakeVersions(other);
    }

    /// <summary>Says that this shows what another strip asks for.</summary>
    internal void TakeVersions(StripSamples other)
    {
        other._versions.CopyTo(_versions, 0);
        Version = other.Version;
    }
}
