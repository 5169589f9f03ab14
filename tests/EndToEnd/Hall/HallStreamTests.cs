namespace Supervision.Tests.EndToEnd.Hall;

/// <summary>The simulated cameras are what the documents say.</summary>
public sealed class HallStreamTests(RunningHall running) : IClassFixture<RunningHall>
{
    [Theory]
    [InlineData("cam1", "h264,1920,1080,25/1", "aac,16000,1,0/0")]
    [InlineData("cam2", "h264,1920,1080,25/1", "pcm_alaw,8000,1,0/0")]
    [InlineData("cam3", "hevc,1920,1080,25/1", "pcm_mulaw,8000,1,0/0")]
    [InlineData("cam4", "h264,1920,1080,25/1", null)]
    [InlineData("silent1", "h264,1920,1080,25/1", null)]
    [InlineData("silent3", "h264,1920,1080,25/2", null)]
    public async Task Camera_Sends_TheDocumentedStreams(string camera, string video, string? audio)
    {
        var (_, output, error) = await Probe(
            running.Hall.AddressWithPassword(camera), "-show_entries", "stream=codec_name,width,height,avg_frame_rate,sample_rate,channels");

        var streams = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string[] expected = audio is null ? [video] : [video, audio];
        Assert.True(expected.SequenceEqual(streams), output + error);
    }

    [Theory]
    [InlineData("wrong")]
    [InlineData("")]
    public async Task Camera_WrongPassword_Refuses(string password)
    {
        var (exitCode, _, error) = await Probe(running.Hall.AddressWithPassword("cam1", password));

        Assert.NotEqual(0, exitCode);
        Assert.Contains("401", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cam1", 0.04, 0.064)]
    [InlineData("cam3", 0.04, 0.02)]
    public async Task Loop_AtItsSeam_KeepsTheStep(string camera, double pictureStep, double soundStep)
    {
        // The hall loops after 8 s, so 10 s hold at least one seam.
        var (_, output, error) = await Probe(
            running.Hall.AddressWithPassword(camera), "-show_entries", "packet=stream_index,pts_time", "-read_intervals", "%+10");

        var packets = output.Split('\n').Select(line => line.Split(',')).Where(fields => fields.Length > 1 && IsNumber(fields[1])).ToLookup(
            fields => fields[0], fields => Seconds(fields[1]));
        Assert.True(packets["0"].Count() > 9 / pictureStep && packets["1"].Count() > 9 / soundStep, output + error);
        AssertSteady(packets["0"], pictureStep);
        AssertSteady(packets["1"], soundStep);
    }

    [Theory]
    [InlineData("clap")]
    [InlineData("clap-alaw")]
    public async Task Clap_FlashAndBeep_StartTogether(string camera)
    {
        var (_, _, report) = await Tool.RunAsync(
            "ffmpeg", "-nostdin", "-hide_banner", "-rtsp_transport", "tcp", "-i", running.Hall.AddressWithPassword(camera), "-t", "7",
            "-vf", "blackdetect=d=0.5:pix_th=0.5", "-af", "silencedetect=n=-30dB:d=0.5", "-f", "null", "-");

        var flashes = Times(report, "black_end:");
        var beeps = Times(report, "silence_end: ");
        Assert.True(flashes.Count >= 2, report);
        Assert.All(flashes.SkipLast(1), flash => Assert.Contains(beeps, beep => Math.Abs(beep - flash) <= 0.04));
    }

    // ffprobe's first packets may bear guessed times.
    private static void AssertSteady(IEnumerable<double> times, double step) =>
        Assert.All(times.Zip(times.Skip(1)).Skip(2), pair => Assert.Equal(step, pair.Second - pair.First, 0.001));

    private static List<double> Times(string report, string mark) =>
        [.. report.Split(mark).Skip(1).Select(rest => Seconds(rest[..rest.AsSpan().IndexOfAnyExceptInRange('.', '9')]))];

    private static bool IsNumber(string text) => double.TryParse(text, out _);

    private static double Seconds(string text) => double.Parse(text);

    private static Task<(int ExitCode, string Output, string Error)> Probe(string address, params string[] arguments) =>
        Tool.RunAsync("ffprobe", ["-v", "error", "-rtsp_transport", "tcp", "-of", "csv=p=0", .. arguments, address]);
}
