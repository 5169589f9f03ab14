using System.Globalization;

namespace Supervision.Tests.Media.Mp4;

/// <summary>ffmpeg reads what we write: without a warning, each access unit at its time.</summary>
public sealed class PlayersTests
{
    public static TheoryData<string, bool> Clips => new()
    {
        { "H264", false }, { "H264", true }, { "H264WithB", true }, { "H265", true }, { "H265WithB", false },
    };

    [Theory]
    [MemberData(nameof(Clips))]
    public void Ffmpeg_finds_every_packet_at_its_time_and_warns_of_nothing(string name, bool sound)
    {
        var clip = Named(name);
        var file = Save(TestSegment.Write(clip, sound)[0]);
        try
        {
            Assert.Equal("", Ffmpeg.ProbeWarnings(file));
            Assert.Equal("", Ffmpeg.Warnings(file));
            Assert.Equal(clip.Times, Times(file, "v"));
            Assert.Equal(sound ? Enumerable.Range(0, Times(file, "a").Length).Select(i => i * 1024L) : [], Times(file, "a"));
            Assert.Equal(clip.Pictures.Length.ToString(CultureInfo.InvariantCulture),
                Ffmpeg.Probe($"-count_frames -select_streams v -show_entries stream=nb_read_frames -of csv=p=0 {file}").Trim());
        }
        finally
        {
            File.Delete(file);
        }
    }

    internal static Clip Named(string name) => name switch
    {
        "H264" => Clip.H264,
        "H264WithB" => Clip.H264WithB,
        "H265" => Clip.H265,
        _ => Clip.H265WithB,
    };

    internal static string Save(byte[] bytes)
    {
        var file = Path.GetTempFileName();
        File.WriteAllBytes(file, bytes);
        return file;
    }

    internal static long[] Times(string file, string stream) =>
        [.. Ffmpeg.Probe($"-select_streams {stream} -show_entries packet=pts -of csv=p=0 {file}")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => long.Parse(line.Split(',')[0], CultureInfo.InvariantCulture))];
}
