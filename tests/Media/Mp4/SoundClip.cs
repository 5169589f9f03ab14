using Supervision.Media.Streams;

namespace Supervision.Tests.Media.Mp4;

/// <summary>AAC frames made by ffmpeg (mono, 16 kHz), taken out of ADTS.</summary>
internal static class SoundClip
{
    public const int Rate = 16_000;
    public const int FrameSamples = 1024;

    private static readonly Lazy<byte[][]> Made = new(() => Split(Ffmpeg.Output($"-f lavfi -i sine=f=440:r={Rate}:d=7 -c:a aac -b:a 24k -ac 1 -f adts -")));

    public static AudioFormat Format { get; } = new(AudioCodec.Aac, Rate, 1, Rate, new byte[] { 0x14, 0x08 });

    public static byte[][] Frames => Made.Value;

    public static AccessUnit Unit(int frame)
    {
        var unit = AccessUnit.Rent(Frames[frame].Length);
        unit.Write(Frames[frame]);
        unit.Format = Format;
        unit.Timestamp = (long)frame * FrameSamples;
        unit.IsKeyFrame = true;
        return unit;
    }

    private static byte[][] Split(byte[] adts)
    {
        var frames = new List<byte[]>();
        for (var at = 0; at < adts.Length;)
        {
            var length = ((adts[at + 3] & 3) << 11) | (adts[at + 4] << 3) | (adts[at + 5] >> 5);
            frames.Add(adts[(at + 7)..(at + length)]);
            at += length;
        }

        return [.. frames];
    }
}
