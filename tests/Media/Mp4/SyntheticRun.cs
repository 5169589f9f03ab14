using System.Buffers;

using Supervision.Media.H264;
using Supervision.Media.Mp4;
using Supervision.Media.Streams;

namespace Supervision.Tests.Media.Mp4;

/// <summary>Pictures and sound of made-up bytes: the same on every machine, and cheap, for goldens and long runs.</summary>
internal static class SyntheticRun
{
    public static readonly byte[] Sps = Convert.FromHexString("67640028ACD940780227E5C044000003000400000300C83C60C658");
    public static readonly byte[] Pps = Convert.FromHexString("68EBE3CB22C0");

    public static VideoFormat Video { get; } = Build();

    /// <summary>A picture that tells its number; a key frame repeats the parameter sets.</summary>
    public static AccessUnit Picture(int number, bool isKey)
    {
        var unit = AccessUnit.Rent(256);
        if (isKey)
        {
            AnnexB.WriteLengthPrefixed([0, 0, 1, .. Sps, 0, 0, 1, .. Pps], unit);
        }

        Span<byte> body = stackalloc byte[8 + (number % 7)];
        body.Fill(0xA5);
        body[0] = (byte)(isKey ? 0x65 : 0x41);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(body[1..], number);
        unit.Write([0, 0, 0, (byte)body.Length]);
        unit.Write(body);
        unit.Format = Video;
        unit.IsKeyFrame = isKey;
        return unit;
    }

    public static AccessUnit Sound(int number)
    {
        var unit = AccessUnit.Rent(8);
        Span<byte> body = stackalloc byte[5];
        body.Fill(0x5A);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(body, number);
        unit.Write(body);
        unit.Format = SoundClip.Format;
        return unit;
    }

    /// <summary>A file of some fragments of 5 pictures with sound and trailer.</summary>
    public static byte[] File(int fragments)
    {
        var output = new ArrayBufferWriter<byte>();
        var index = new SegmentIndex();
        SegmentHeaderWriter.Write(output, Video, [new(SoundClip.Format)], TestSegment.Start, TestSegment.HeaderBox, TestSegment.HeaderPayload);
        using var builder = new FragmentBuilder(Video, [new(SoundClip.Format)]);
        builder.BeginSegment(0);
        var sound = 0;
        for (var fragment = 0; fragment < fragments; fragment++)
        {
            var next = (fragment + 1) * 5L * TestSegment.FrameTicks;
            for (var i = 0; i < 5; i++)
            {
                var picture = (fragment * 5) + i;
                builder.AddPicture(Picture(picture, i == 0), picture * TestSegment.FrameTicks);
            }

            for (; sound * 1024L < next * SoundClip.Rate / 90_000; sound++)
            {
                builder.AddSound(Sound(sound), sound * 1024L);
            }

            using var built = builder.Build((uint)fragment + 1, TestSegment.At(fragment * 5L * TestSegment.FrameTicks), TestSegment.At(next), next);
            index.Add(built, output.WrittenCount);
            output.Write(built.Bytes.Span);
        }

        SegmentTrailerWriter.Write(output, TestSegment.TrailerBox, TestSegment.TrailerPayload, index);
        return output.WrittenSpan.ToArray();
    }

    private static VideoFormat Build()
    {
        Assert.True(H264ParameterSets.TryBuildFormat([Sps], [Pps], out var format, out var error), error);
        return format!;
    }
}
