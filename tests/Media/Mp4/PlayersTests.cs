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

    [Fact]
    public void Segments_joined_have_continuous_times()
    {
        var clip = Clip.H264WithB;
        var files = TestSegment.Write(clip, sound: true, gopsInFile: 1, origin: 987_654_321).Select(Save).ToArray();
        try
        {
            Assert.Equal(3, files.Length);
            var pictures = files.SelectMany((file, i) => Times(file, "v").Select(time => time + (i * 90_000L)));
            Assert.Equal(clip.Times, pictures);
            var sounds = files.SelectMany((file, i) => Times(file, "a").Select(time => time + (i * (long)SoundClip.Rate))).ToArray();
            Assert.Equal(Enumerable.Range(0, sounds.Length).Select(i => i * 1024L), sounds);
            Assert.All(files, file => Assert.Equal("", Ffmpeg.Warnings(file)));
        }
        finally
        {
            Array.ForEach(files, File.Delete);
        }
    }

    [Fact]
    public void Ffmpeg_finds_codecs_and_size()
    {
        var file = Save(TestSegment.Write(Clip.H265, sound: true)[0]);
        try
        {
            Assert.Equal("hevc,hvc1,192,108|aac,mp4a|", Ffmpeg.Probe($"-show_entries stream=codec_name,codec_tag_string,width,height -of csv=p=0 {file}").Replace('\n', '|'));
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
