using Supervision.Media.H264;
using Supervision.Media.H264.Entropy;
using Supervision.Overlay.Strip;

namespace Supervision.Tests.Overlay.Strip;

/// <summary>A byte stream whose pictures are one strip each, with headers of its own, and what its decoder must show.</summary>
internal sealed class StripStream(int columns, int rows)
{
    private static readonly byte[] StartCode = [0, 0, 0, 1];
    private readonly byte[] _buffer = new byte[65536 + (columns * rows * 600)];
    private readonly byte[] _protected = new byte[EmulationPrevention.MaxLength(65536 + (columns * rows * 600))];
    private StripCoder _coder = new(columns, rows, default);
    private StreamSettings _settings = new();
    private int _frameNumber;
    private int _idrId;

    public MemoryStream Bytes { get; } = new();

    /// <summary>The pictures as a decoder must show them: planar 4:2:0.</summary>
    public MemoryStream Expected { get; } = new();

    /// <summary>Bytes of the slice written last, start code and emulation prevention included.</summary>
    public int LastSlice { get; private set; }

    public StripCoder Coder => _coder;

    /// <summary>Begins a coded video sequence: an IDR picture must follow.</summary>
    public void Begin(StreamSettings settings)
    {
        (_settings, _coder, _frameNumber) = (settings, new StripCoder(columns, rows, settings.Scaling), 0);
        var bits = new BitWriter(_buffer);
        bits.Bits(0x67, 8);
        StreamHeaders.Sps(ref bits, columns, rows);
        Unit(bits.Written);
        bits = new BitWriter(_buffer);
        bits.Bits(0x68, 8);
        StreamHeaders.Pps(ref bits, settings);
        Unit(bits.Written);
    }

    public void Picture(StripSamples wanted, bool idr, bool reference = true, bool known = true, bool intra = false)
    {
        var slice = new SliceSettings(idr || intra, _settings.Qp, _settings.Transform8X8, _settings.ConstrainedIntra, _settings.InitIdc);
        _frameNumber = idr ? 0 : _frameNumber;
        _idrId = idr ? (_idrId + 1) & 3 : _idrId;
        var bits = new BitWriter(_buffer);
        bits.Bits((reference ? 0x60u : 0) | (idr ? 5u : 1), 8);
        StreamHeaders.Slice(ref bits, _settings, slice, idr ? _idrId : -1, _frameNumber, reference);
        _coder.Write(ref bits, wanted, new StripCoding(_settings.Cabac, slice, known, reference));
        Assert.False(bits.Failed);
        Assert.True(bits.IsAligned);
        LastSlice = Unit(bits.Written);
        _frameNumber = (_frameNumber + (reference ? 1 : 0)) & 15;
        Show(_coder.Shown);
    }

    private int Unit(ReadOnlySpan<byte> payload)
    {
        var length = EmulationPrevention.Apply(payload, _protected);
        Bytes.Write(StartCode);
        Bytes.Write(_protected.AsSpan(0, length));
        return StartCode.Length + length;
    }

    private void Show(StripSamples shown)
    {
        Expected.Write(Planes.Luma(shown));
        var chroma = new byte[shown.Count * 128];
        Array.Fill(chroma, (byte)128);
        Expected.Write(chroma);
    }
}
