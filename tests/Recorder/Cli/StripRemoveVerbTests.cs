using System.Text;
using System.Text.RegularExpressions;

using Supervision.Recorder.Cli;
using Supervision.Tests.Recorder.Pipeline;
using Supervision.Tests.Retention;

namespace Supervision.Tests.Recorder.Cli;

/// <summary><c>strip remove</c>: what it writes, what it says, and what it never does.</summary>
public sealed class StripRemoveVerbTests : IAsyncLifetime
{
    private static readonly CameraUnits Camera = CameraUnits.X264("cabac=0:keyint=25:slices=2", 6);

    private readonly string _folder = Directory.CreateTempSubdirectory("strip-").FullName;
    private RecordedStream? _recorded;

    private string Segment => Path.Combine(_folder, "segment.mp4");

    private string Out => Path.Combine(_folder, "camera.264");

    public async Task InitializeAsync()
    {
        _recorded = await RecordedStream.OfAsync(Camera);
        File.Copy(_recorded.PathOf(0), Segment);
    }

    public async Task DisposeAsync()
    {
        await _recorded!.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task It_gives_the_camera_s_stream_back_and_says_so()
    {
        var expected = Camera.ByteStream(0, _recorded!.Segments[0].Pictures);

        var run = await CliRun.Of("strip", "remove", Segment, "-o", Out);

        Assert.Equal((ExitCode.Fine, ""), (run.ExitCode, run.Error));
        Assert.Equal(expected, await File.ReadAllBytesAsync(Out));
        Assert.Equal(
            $"""
            {Out}: the camera's stream without the label strip, {_recorded.Segments[0].Pictures} pictures, {expected.Length} bytes
            SHA-256 {Digest(expected)}
            It agrees with the digest noted when it was recorded: this is what the camera sent, bit for bit.

            """,
            run.Out);
        Assert.Equal(2, Directory.GetFiles(_folder).Length);
    }

    [Fact]
    public async Task The_shape_of_the_answer_is_pinned()
    {
        var expected = Camera.ByteStream(0, _recorded!.Segments[0].Pictures);
        var digest = Digest(expected);

        var run = await CliRun.Of("strip", "remove", "--json", "--output", Out, Segment, "--lang", "zh");

        Assert.Equal(
            $$"""{"segment":"{{Segment}}","output":"{{Out}}","label":"strip","video":"h264","pictures":{{_recorded.Segments[0].Pictures}},"bytes":{{expected.Length}},"sha256":"{{digest}}","recorded":"{{digest}}","agrees":true,"closed":true,"problem":null}""" + "\n",
            run.Out);
    }

    [Fact]
    public async Task Without_a_label_there_is_nothing_to_take_out_also_in_a_file_of_the_first_format()
    {
        await using var plain = await RecordedStream.OfAsync(Camera, labelled: false);
        File.Copy(plain.PathOf(0), Segment, overwrite: true);

        var now = await CliRun.Of("strip", "remove", Segment, "-o", Out, "--lang", "zh");
        await File.WriteAllBytesAsync(Segment, FirstFormat(await File.ReadAllBytesAsync(Segment)));
        var first = await CliRun.Of("strip", "remove", Segment, "-o", Out, "--force");

        Assert.Equal((ExitCode.Fine, ExitCode.Fine), (now.ExitCode, first.ExitCode));
        Assert.Contains("该录像没有标注条", now.Out);
        Assert.Contains("there was no label strip to take out (label mode none)", first.Out);
        Assert.Contains("the recording has no digest of the camera's stream", first.Out);
        Assert.Equal(Camera.ByteStream(0, plain.Segments[0].Pictures), await File.ReadAllBytesAsync(Out));
    }

    [Fact]
    public async Task A_label_in_the_pixels_cannot_be_taken_out()
    {
        using var temp = new TempData();
        await using var store = temp.Open();
        var segment = await store.RecordAsync(Footage.Noon, 2, run: await TempData.StartRunAsync(store, Footage.Noon));

        var run = await CliRun.Of("strip", "remove", temp.Data.Locate(segment.Path), "-o", Out);

        Assert.Equal((ExitCode.Failure, ""), (run.ExitCode, run.Out));
        Assert.Contains("has its label in the pixels (label mode pixels)", Assert.Single(run.Error.TrimEnd().Split('\n')));
        Assert.False(File.Exists(Out));
    }

    [Fact]
    public async Task Nothing_is_replaced_unasked_and_a_recording_never()
    {
        await File.WriteAllTextAsync(Out, "mine");

        await RefusesAsync("exists already; name another file, or replace it by --force", Out);
        Assert.Equal("mine", await File.ReadAllTextAsync(Out));
        await RefusesAsync("is a recording and is never replaced", Segment, "--force");
        await RefusesAsync("is no ordinary file", "/dev/null", "--force");
        await RefusesAsync("is no ordinary file", _folder, "--force");
        await RefusesAsync("the folder of", Path.Combine(_folder, "nowhere", "out"));
        Assert.Equal(ExitCode.Fine, (await CliRun.Of("strip", "remove", Segment, "-o", Out, "--force")).ExitCode);
        Assert.Equal(2, Directory.GetFiles(_folder).Length);

        async Task RefusesAsync(string reason, string output, params string[] more)
        {
            var run = await CliRun.Of(["strip", "remove", Segment, "-o", output, .. more]);
            Assert.Equal((ExitCode.WrongUse, ""), (run.ExitCode, run.Out));
            Assert.Contains(reason, Assert.Single(run.Error.TrimEnd().Split('\n')));
        }
    }

    [Fact]
    public async Task Of_an_open_or_torn_file_comes_what_is_whole()
    {
        var file = await File.ReadAllBytesAsync(Segment);
        await File.WriteAllBytesAsync(Segment + ".part", file[..(file.Length * 2 / 3)]);
        await File.WriteAllBytesAsync(Segment, file[..(file.Length * 2 / 3)]);

        var open = await CliRun.Of("strip", "remove", Segment + ".part", "-o", Out);
        var torn = await CliRun.Of("strip", "remove", Segment, "-o", Out, "--force", "--lang", "zh");

        Assert.Equal((ExitCode.Fine, ExitCode.Findings), (open.ExitCode, torn.ExitCode));
        Assert.Contains("the recording is still open", open.Out);
        Assert.Contains("文件在第", torn.Out);
        var bytes = await File.ReadAllBytesAsync(Out);
        Assert.True(bytes.Length > 1000 && Camera.ByteStream(0, Camera.Units.Count).AsSpan().StartsWith(bytes));
    }

    [Fact]
    public async Task A_changed_picture_is_told()
    {
        var file = await File.ReadAllBytesAsync(Segment);
        var slice = Media.H264.TestStream.Split(Camera.Units[10])[^1];
        file[file.AsSpan().IndexOf(slice) + slice.Length - 1] ^= 1;
        await File.WriteAllBytesAsync(Segment, file);

        var run = await CliRun.Of("strip", "remove", Segment, "-o", Out);

        Assert.Equal((ExitCode.Findings, ""), (run.ExitCode, run.Error));
        Assert.Contains("It differs: ", run.Out);
        Assert.Contains(Digest(await File.ReadAllBytesAsync(Out)), run.Out);
    }

    [Theory]
    [InlineData("\"original\":\"", "!", "cannot be read as a recording: the camera's decoder configuration in the file is no base64")]
    [InlineData("\"original\":\"", "BBBB", "cannot be read as a recording: the camera's decoder configuration in the file is malformed")]
    [InlineData("ftyp", "????", "cannot be read as a recording: ")]
    public async Task A_file_that_cannot_be_used_gets_one_line(string place, string change, string expected)
    {
        var file = await File.ReadAllBytesAsync(Segment);
        await File.WriteAllBytesAsync(Segment, place == "ftyp" ? [.. "no recording"u8, .. file] : StripRecoveryTests.Put(file, place, change));

        await FailsAsync(Segment, expected);
    }

    [Fact]
    public async Task What_is_no_file_gets_one_line()
    {
        await FailsAsync(Path.Combine(_folder, "missing.mp4"), "Could not find file");
        await FailsAsync(_folder, "is no ordinary file");
        await FailsAsync("/dev/zero", "is no ordinary file");
    }

    [Theory]
    [InlineData("strip remove", "SEGMENT is missing; see supervision strip remove --help")]
    [InlineData("strip remove x.mp4", "--output OUT is missing; see supervision strip remove --help")]
    [InlineData("strip remove x.mp4 y.mp4 -o z", "unknown word 'y.mp4'; see supervision strip remove --help")]
    public async Task Wrong_use_gets_one_line(string arguments, string expected)
    {
        var run = await CliRun.Of(arguments.Split(' '));

        Assert.Equal((ExitCode.WrongUse, "", $"supervision: {expected}\n"), (run.ExitCode, run.Out, run.Error));
    }

    [Fact]
    public async Task Help_names_the_argument()
    {
        var run = await CliRun.Of("strip", "remove", "--help");

        Assert.Contains("Usage: supervision strip remove SEGMENT [options]", run.Out);
        Assert.Contains("-o, --output OUT", run.Out);
    }

    [Fact]
    public async Task Interrupted_it_leaves_nothing()
    {
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();

        var run = await CliRun.Of(stopped.Token, "strip", "remove", Segment, "-o", Out);

        Assert.Equal((ExitCode.Failure, "supervision: interrupted\n"), (run.ExitCode, run.Error));
        Assert.Single(Directory.GetFiles(_folder));
    }

    private static string Digest(byte[] bytes) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));

    private async Task FailsAsync(string segment, string expected)
    {
        var run = await CliRun.Of("strip", "remove", segment, "-o", Out);

        Assert.Equal((ExitCode.Failure, ""), (run.ExitCode, run.Out));
        Assert.Contains(expected, Assert.Single(run.Error.TrimEnd().Split('\n')));
        Assert.False(File.Exists(Out));
    }

    /// <summary>The boxes as the first format had them, at their old lengths.</summary>
    private static byte[] FirstFormat(byte[] file)
    {
        var text = Encoding.Latin1.GetString(file);
        text = text.Replace("supervision-segment/2", "supervision-segment/1").Replace("supervision-segment-end/2", "supervision-segment-end/1");
        return Encoding.Latin1.GetBytes(Regex.Replace(text, ""","original":(null|"[0-9a-f]+")""", member => new string(' ', member.Length)));
    }
}
