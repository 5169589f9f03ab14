using Supervision.Media.FFmpeg;
using Supervision.Media.FFmpeg.Native;
using Supervision.Media.Streams;

namespace Supervision.Media.Codecs;

/// <summary>Decodes the sound codings that cameras send.</summary>
internal sealed class SoundDecoder : IDisposable
{
    private readonly CodecContextHandle _codec;
    private readonly PacketHandle _packet = new();

    internal SoundDecoder(AudioFormat format, LibavLogSource log) => _codec = CodecContextHandle.OpenDecoder(
        new DecoderSettings(
            CodecIdOf(format.Codec),
            format.DecoderConfiguration,
            SampleRate: format.SampleRate,
            Channels: format.Channels,
            BitsPerSample: format.Codec == AudioCodec.G726 ? Math.Clamp(format.BitsPerSample, 2, 5) : 0),
        log);

    internal CodecResult Send(AccessUnit unit)
    {
        _packet.Fill(unit.Data.Span, unit.Timestamp);
        return CodecResults.FromDecoding(_codec.Send(_packet), "decode sound");
    }

    internal CodecResult Receive(FrameHandle frame) => CodecResults.FromDecoding(_codec.Receive(frame), "take decoded sound");

    public void Dispose()
    {
        _codec.Dispose();
        _packet.Dispose();
    }

    private static int CodecIdOf(AudioCodec codec) => codec switch
    {
        AudioCodec.Aac => AvConstants.AV_CODEC_ID_AAC,
        AudioCodec.G711ALaw => AvConstants.AV_CODEC_ID_PCM_ALAW,
        AudioCodec.G711MuLaw => AvConstants.AV_CODEC_ID_PCM_MULAW,

        // RTP packs G.726 from the least significant bit (RFC 3551, 4.5.4).
        AudioCodec.G726 => AvConstants.AV_CODEC_ID_ADPCM_G726LE,
        AudioCodec.Opus => AvConstants.AV_CODEC_ID_OPUS,
        AudioCodec.L16 => AvConstants.AV_CODEC_ID_PCM_S16BE,
        _ => throw new LibavException($"decode sound of coding {codec}", "it is not known"),
    };
}
