using Supervision.Media.H264;
using Supervision.Media.H265;
using Supervision.Media.Streams;

namespace Supervision.Tests.Media.Mp4;

/// <summary>A small coded film made by ffmpeg, split into access units by our own code. Kept for the whole test run.</summary>
internal sealed class Clip
{
    private const long FrameTicks = 3600;

    private static readonly Dictionary<string, Clip> Made = [];

    private Clip(VideoCodec codec, string size, string options, int seconds = 3)
    {
        AnnexB = Ffmpeg.Output($"-f lavfi -i testsrc2=s={size}:r=25:d={seconds} {options} -threads 1 -f {(codec == VideoCodec.H264 ? "h264" : "hevc")} -");
        Codec = codec;
        Pictures = Split().ToArray();
        var sets = Pictures.SelectMany(Nals).GroupBy(TypeOf).ToDictionary(group => group.Key, group => (IReadOnlyList<ReadOnlyMemory<byte>>)group.ToArray());
        string? error;
        Assert.True(codec == VideoCodec.H264
            ? H264ParameterSets.TryBuildFormat(sets[(int)H264NalType.Sps], sets[(int)H264NalType.Pps], out var format, out error)
            : H265ParameterSets.TryBuildFormat(sets[(int)H265NalType.Vps], sets[(int)H265NalType.Sps], sets[(int)H265NalType.Pps], out format, out error), error);
        Format = format!;
        Times = PresentationTimes(codec);
    }

    public static Clip H264 => Get("h264", () => new(VideoCodec.H264, "192x108", "-c:v libx264 -preset ultrafast -g 25 -bf 0 -x264-params aud=1:repeat-headers=1:scenecut=0"));

    public static Clip H264WithB => Get("h264b", () => new(VideoCodec.H264, "192x108", "-c:v libx264 -preset veryfast -g 25 -bf 2 -x264-params aud=1:repeat-headers=1:scenecut=0:b-adapt=0"));

    /// <summary>B pictures in pyramids, a key frame each 10 s.</summary>
    public static Clip H264LongGopWithB => Get("h264long", () => new(VideoCodec.H264, "192x108", "-c:v libx264 -preset veryfast -g 250 -keyint_min 250 -bf 3 -x264-params aud=1:repeat-headers=1:scenecut=0:b-adapt=0", seconds: 21));

    public static Clip H265 => Get("h265", () => new(VideoCodec.H265, "192x108", "-c:v libx265 -preset ultrafast -x265-params log-level=none:aud=1:repeat-headers=1:keyint=25:bframes=0:scenecut=0:pools=none:open-gop=0"));

    public static Clip H265WithB => Get("h265b", () => new(VideoCodec.H265, "192x108", "-c:v libx265 -preset ultrafast -x265-params log-level=none:aud=1:repeat-headers=1:keyint=25:bframes=3:b-adapt=0:scenecut=0:pools=none:open-gop=0"));

    /// <summary>Leading pictures refer over the key frame (CRA).</summary>
    public static Clip H265OpenGop => Get("h265open", () => new(VideoCodec.H265, "192x108", "-c:v libx265 -preset ultrafast -x265-params log-level=none:aud=1:repeat-headers=1:keyint=24:bframes=3:b-adapt=0:scenecut=0:pools=none:open-gop=1"));

    /// <summary>The same with a key frame each 10 s: farther apart than the pictures that a CRA can count.</summary>
    public static Clip H265LongOpenGop => Get("h265longopen", () => new(VideoCodec.H265, "192x108", "-c:v libx265 -preset ultrafast -x265-params log-level=none:aud=1:repeat-headers=1:keyint=250:min-keyint=250:bframes=3:b-adapt=0:scenecut=0:pools=none:open-gop=1", seconds: 31));

    /// <summary>Large enough for a label; pictures refer to pictures before them only.</summary>
    public static Clip H264Wide => Get("h264wide", () => new(VideoCodec.H264, "640x360", "-c:v libx264 -preset ultrafast -g 25 -bf 0 -x264-params aud=1:repeat-headers=1:scenecut=0"));

    /// <summary>The same film with other parameter sets.</summary>
    public static Clip H264WideOther => Get("h264other", () => new(VideoCodec.H264, "640x360", "-c:v libx264 -preset veryfast -g 25 -bf 0 -x264-params aud=1:repeat-headers=1:scenecut=0:ref=3"));

    /// <summary>Two B pictures, which nothing refers to, between others.</summary>
    public static Clip H264WideWithB => Get("h264wideb", () => new(VideoCodec.H264, "640x360", "-c:v libx264 -preset veryfast -g 25 -bf 2 -x264-params aud=1:repeat-headers=1:scenecut=0:b-adapt=0:b-pyramid=none"));

    public static Clip H264WideInterlaced => Get("h264fields", () => new(VideoCodec.H264, "640x360", "-c:v libx264 -preset ultrafast -g 25 -bf 0 -x264-params aud=1:repeat-headers=1:scenecut=0:tff=1"));

    public static Clip H265Wide => Get("h265wide", () => new(VideoCodec.H265, "640x360", "-c:v libx265 -preset ultrafast -x265-params log-level=none:aud=1:repeat-headers=1:keyint=25:bframes=0:scenecut=0:pools=none:open-gop=0"));

    public static Clip H264Anamorphic => Get("h264sar", () => new(VideoCodec.H264, "192x108", "-vf setsar=16/11 -c:v libx264 -preset ultrafast -g 25 -bf 0 -x264-params aud=1:repeat-headers=1:scenecut=0"));

    public byte[] AnnexB { get; }

    public VideoCodec Codec { get; }

    public VideoFormat Format { get; }

    /// <summary>Access units in decode order, 4-byte lengths, parameter sets in band before each key frame.</summary>
    public byte[][] Pictures { get; }

    /// <summary>Presentation time of each picture in 90 kHz, the first 0.</summary>
    public long[] Times { get; }

    public AccessUnit Unit(int picture)
    {
        var unit = AccessUnit.Rent(Pictures[picture].Length);
        unit.Write(Pictures[picture]);
        unit.Format = Format;
        unit.Timestamp = Times[picture];
        unit.IsKeyFrame = IsKeyFrame(picture);
        return unit;
    }

    public bool IsKeyFrame(int picture) =>
        Codec == VideoCodec.H264 ? H264NalUnit.IsKeyFrame(Pictures[picture]) : H265NalUnit.IsKeyFrame(Pictures[picture]);

    internal static IEnumerable<ReadOnlyMemory<byte>> Nals(byte[] lengthPrefixed)
    {
        var nals = new List<ReadOnlyMemory<byte>>();
        foreach (var nal in new NalUnits(lengthPrefixed))
        {
            nals.Add(nal.ToArray());
        }

        return nals;
    }

    private static Clip Get(string name, Func<Clip> make)
    {
        lock (Made)
        {
            return Made.TryGetValue(name, out var clip) ? clip : Made[name] = make();
        }
    }

    private int TypeOf(ReadOnlyMemory<byte> nal) => Codec == VideoCodec.H264 ? (int)H264NalUnit.TypeOf(nal.Span) : (int)H265NalUnit.TypeOf(nal.Span);

    private List<byte[]> Split()
    {
        var delimiter = Codec == VideoCodec.H264 ? (int)H264NalType.AccessUnitDelimiter : (int)H265NalType.AccessUnitDelimiter;
        var pictures = new List<byte[]>();
        var current = new System.Buffers.ArrayBufferWriter<byte>();
        ReadOnlySpan<byte> rest = AnnexB;
        while (Supervision.Media.H264.AnnexB.TryReadNalUnit(ref rest, out var nal))
        {
            if (TypeOf(nal.ToArray()) == delimiter && current.WrittenCount > 0)
            {
                pictures.Add(current.WrittenSpan.ToArray());
                current.ResetWrittenCount();
            }

            Supervision.Media.H264.AnnexB.WriteLengthPrefixed([0, 0, 1, .. nal], current);
        }

        pictures.Add(current.WrittenSpan.ToArray());
        return pictures;
    }

    // The byte stream holds no times, but ffprobe lists the frames in the order they are shown, with the place of each in the stream.
    private long[] PresentationTimes(VideoCodec codec)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, AnnexB);
            var frames = Ffmpeg.Probe($"-f {(codec == VideoCodec.H264 ? "h264" : "hevc")} -framerate 25 -show_entries frame=pkt_pos -of csv=p=0 {file}")
                .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => long.Parse(line.Split(',')[0])).ToArray();
            Assert.Equal(Pictures.Length, frames.Length);
            var decodeOrder = frames.Order().ToArray();
            var times = new long[frames.Length];
            for (var shown = 0; shown < frames.Length; shown++)
            {
                times[Array.BinarySearch(decodeOrder, frames[shown])] = shown * FrameTicks;
            }

            return times;
        }
        finally
        {
            File.Delete(file);
        }
    }
}
