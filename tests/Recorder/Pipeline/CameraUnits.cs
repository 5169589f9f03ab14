using System.Buffers.Binary;
using System.Globalization;

using Supervision.Media.H264;
using Supervision.Media.Streams;
using Supervision.Tests.Fakes;
using Supervision.Tests.Media.H264;
using Supervision.Tests.Media.Mp4;

namespace Supervision.Tests.Recorder.Pipeline;

/// <summary>What an H.264 camera sends: its parameter sets as the session tells them, and its access units (4-byte lengths).</summary>
internal sealed record CameraUnits(IReadOnlyList<byte[]> Sets, IReadOnlyList<byte[]> Units)
{
    private const string Signed = "Fixtures/signed-video/test_signed_h264.mp4";

    public VideoFormat Format
    {
        get
        {
            Assert.True(H264ParameterSets.TryBuildFormat(SetsOf(H264NalType.Sps), SetsOf(H264NalType.Pps), out var format, out var error), error);
            return format!;
        }
    }

    public static CameraUnits From(TestStream stream) => new(
        [.. stream.Sets.OrderBy(set => H264NalUnit.TypeOf(set))], stream.AccessUnits);

    /// <summary>x264 by ffmpeg.</summary>
    public static CameraUnits X264(string settings, double seconds = 10) => From(TestEncoder.X264(settings, "320x192", seconds));

    /// <summary>openh264 by GStreamer.</summary>
    public static async Task<CameraUnits> OpenH264Async(int pictures, string options)
    {
        var file = Path.GetTempFileName();
        try
        {
            await SystemTool.RunAsync("gst-launch-1.0", [
                "-q", "videotestsrc", "pattern=ball", $"num-buffers={pictures}", "!", "video/x-raw,format=I420,width=320,height=192,framerate=25/1",
                "!", "openh264enc", .. options.Split(' '), "!", "filesink", $"location={file}"]);
            return From(TestStream.Of(await File.ReadAllBytesAsync(file)));
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>
    /// The signed stream of the ONVIF media signing framework, twice: the signature that closes it stands in no picture, so it comes before the next one.
    /// </summary>
    public static CameraUnits SignedTwice()
    {
        var path = Path.Combine(AppContext.BaseDirectory, Signed);
        var file = File.ReadAllBytes(path);
        var places = Ffmpeg.Probe($"-select_streams v -show_entries packet=size,pos -of default=nw=1:nk=1 {path}").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var units = places.Select(place => int.Parse(place, CultureInfo.InvariantCulture)).Chunk(2).Select(place => file.AsSpan(place[1], place[0]).ToArray()).ToList();
        var configuration = BoxBytes.Find(file, "avcC");
        var spsLength = BinaryPrimitives.ReadUInt16BigEndian(configuration.AsSpan(6));
        var ppsAt = 8 + spsLength + 1;
        var ppsLength = BinaryPrimitives.ReadUInt16BigEndian(configuration.AsSpan(ppsAt));
        return new(
            [configuration[8..(8 + spsLength)], configuration[(ppsAt + 2)..(ppsAt + 2 + ppsLength)]],
            [.. units[..^1], [.. units[^1], .. units[0]], .. units[1..^1]]);
    }

    /// <summary>The parameter sets come in the session only.</summary>
    public CameraUnits WithoutSets() => Change(nalUnits => nalUnits.Where(nalUnit => !H264NalUnit.IsParameterSet(nalUnit)));

    /// <summary>Every fifth picture repeats the sets, some of them twice; all have a delimiter, messages and filler.</summary>
    public CameraUnits WithTrimmings()
    {
        var number = 0;
        return Change(nalUnits =>
        {
            byte[][] sets = number++ % 5 == 0 ? [.. Sets, .. Sets, Sets[1]] : [];
            return
            [
                [9, 0xF0], .. sets, [6, 5, 3, 1, 2, (byte)(number | 1), 0x80],
                .. nalUnits.Where(nalUnit => H264NalUnit.TypeOf(nalUnit) != H264NalType.AccessUnitDelimiter),
                [12, 0xFF, 0xFF, 0xFF, 0x80],
            ];
        });
    }

    /// <summary>Pictures as the byte stream that taking the strip out must give.</summary>
    public byte[] ByteStream(int first, int count) =>
        TestStream.ByteStream(Sets.Concat(Units.Skip(first).Take(count).SelectMany(unit => TestStream.Split(unit))));

    private ReadOnlyMemory<byte>[] SetsOf(H264NalType type) => [.. Sets.Where(set => H264NalUnit.TypeOf(set) == type)];

    private CameraUnits Change(Func<List<byte[]>, IEnumerable<byte[]>> change) => this with { Units = [.. Units.Select(unit => TestStream.Join(change(TestStream.Split(unit))))] };
}
