using Supervision.Media.Streams;

namespace Supervision.Media.Mp4;

/// <summary>The sample entries <c>avc1</c>, <c>hvc1</c> and <c>mp4a</c>.</summary>
internal static class SampleEntries
{
    private const byte EsDescriptor = 3;
    private const byte DecoderConfigDescriptor = 4;
    private const byte DecoderSpecificInfo = 5;
    private const byte SyncLayerDescriptor = 6;
    private const byte Mpeg4Audio = 0x40;
    private const byte AudioStream = 0x15;

    internal static void Video(ref BoxWriter writer, VideoFormat format, (int Width, int Height) aspect)
    {
        var isAvc = format.Codec == VideoCodec.H264;
        var entry = writer.Open(isAvc ? "avc1"u8 : "hvc1"u8);
        writer.Zeros(6);
        writer.U16(1);
        writer.Zeros(16);
        writer.U16(format.Width);
        writer.U16(format.Height);
        writer.U32(0x0048_0000);
        writer.U32(0x0048_0000);
        writer.Zeros(4);
        writer.U16(1);
        writer.Zeros(32);
        writer.U16(0x0018);
        writer.U16(0xFFFF);
        var configuration = writer.Open(isAvc ? "avcC"u8 : "hvcC"u8);
        writer.Bytes(format.DecoderConfiguration.Span);
        writer.Close(configuration);
        if (aspect != default)
        {
            var pixelAspect = writer.Open("pasp"u8);
            writer.U32((uint)aspect.Width);
            writer.U32((uint)aspect.Height);
            writer.Close(pixelAspect);
        }

        writer.Close(entry);
    }

    internal static void Audio(ref BoxWriter writer, AudioFormat format)
    {
        var entry = writer.Open("mp4a"u8);
        writer.Zeros(6);
        writer.U16(1);
        writer.Zeros(8);
        writer.U16(format.Channels);
        writer.U16(16);
        writer.Zeros(4);
        writer.U32(format.SampleRate <= ushort.MaxValue ? (uint)format.SampleRate << 16 : 0);
        var descriptors = writer.Open("esds"u8, 0, 0);
        Descriptors(ref writer, format.DecoderConfiguration.Span);
        writer.Close(descriptors);
        writer.Close(entry);
    }

    // ISO/IEC 14496-1, 7.2.6; every length fits one byte, since the configuration is at most 64 bytes long.
    private static void Descriptors(ref BoxWriter writer, ReadOnlySpan<byte> audioSpecificConfig)
    {
        var specific = 2 + audioSpecificConfig.Length;
        var configuration = 2 + 13 + specific;
        writer.U8(EsDescriptor);
        writer.U8((byte)(3 + configuration + 3));
        writer.U16(0);
        writer.U8(0);
        writer.U8(DecoderConfigDescriptor);
        writer.U8((byte)(13 + specific));
        writer.U8(Mpeg4Audio);
        writer.U8(AudioStream);
        writer.Zeros(3 + 4 + 4);
        writer.U8(DecoderSpecificInfo);
        writer.U8((byte)audioSpecificConfig.Length);
        writer.Bytes(audioSpecificConfig);
        writer.U8(SyncLayerDescriptor);
        writer.U8(1);
        writer.U8(2);
    }
}
