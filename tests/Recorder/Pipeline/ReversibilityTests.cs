using System.Security.Cryptography;

using Supervision.Media.H264;
using Supervision.Retention.Archive;
using Supervision.Tests.Media.H264;
using Supervision.Tests.Media.H264.Strip;

namespace Supervision.Tests.Recorder.Pipeline;

/// <summary>
/// A camera's stream goes through the whole recorder and gets a label strip; taking it out of the files gives every byte back, and the digest in the
/// closing box is that of these bytes.
/// </summary>
public sealed class ReversibilityTests
{
    private const double Seconds = 5;

    [Theory]
    [MemberData(nameof(TestEncoder.Settings), MemberType = typeof(TestEncoder))]
    public Task What_x264_sends_comes_back(string settings) => ComesBackAsync(CameraUnits.X264(settings, Seconds));

    [Theory]
    [InlineData("cabac=0:keyint=50:slices=4")]
    [InlineData("cabac=1:keyint=25")]
    public async Task What_stands_around_the_pictures_comes_back(string settings)
    {
        var camera = CameraUnits.X264(settings, Seconds);
        await ComesBackAsync(camera.WithTrimmings());
        await ComesBackAsync(camera.WithoutSets());
        await ComesBackAsync(camera.WithoutSets().WithTrimmings());
    }

    [Theory]
    [InlineData("cabac=0:slices=4:ref=3:weightp=0:keyint=50")]
    [InlineData("cabac=1:slices=3:ref=2:weightp=2:keyint=50")]
    public async Task Slices_that_had_to_be_rewritten_come_back(string settings)
    {
        var camera = CameraUnits.From(DeblockingFields.Remove(TestEncoder.X264(settings, "320x192", Seconds)));
        await ComesBackAsync(camera);
        await ComesBackAsync(camera.WithTrimmings());
        await ComesBackAsync(camera.WithoutSets());
    }

    [Theory]
    [InlineData("gop-size=50")]
    [InlineData("gop-size=25 slice-mode=n-slices num-slices=4")]
    [InlineData("gop-size=100 deblocking=off usage-type=screen")]
    public async Task What_openh264_sends_comes_back(string options)
    {
        var camera = await CameraUnits.OpenH264Async(125, options);
        await ComesBackAsync(camera);
        await ComesBackAsync(camera.WithoutSets());
    }

    [Fact]
    public async Task A_signed_stream_comes_back_with_its_signatures()
    {
        var camera = CameraUnits.SignedTwice();
        Assert.Equal(512, camera.Units.Count);
        Assert.Equal(9, camera.Units.Sum(unit => TestStream.Split(unit).Count(nalUnit => H264NalUnit.TypeOf(nalUnit) == H264NalType.Sei)));
        await ComesBackAsync(camera);
    }

    [Fact]
    public async Task A_stream_without_label_comes_back_too()
    {
        var camera = CameraUnits.X264("keyint=50:bframes=2", Seconds).WithTrimmings();
        await ComesBackAsync(camera, labelled: false);
    }

    private static async Task ComesBackAsync(CameraUnits camera, bool labelled = true)
    {
        await using var recorded = await RecordedStream.OfAsync(camera, labelled);
        var check = recorded.Temp.Check(deep: true);
        Assert.True(check.Ok, string.Join("; ", check.Findings));
        var first = 0;
        for (var i = 0; i < recorded.Segments.Count; i++)
        {
            var segment = recorded.Segments[i];
            Assert.Equal(labelled ? "strip" : "none", segment.Label);
            var expected = camera.ByteStream(first, segment.Pictures);
            using var original = CameraOriginal.Open(recorded.PathOf(i));
            using var output = new MemoryStream();
            var written = original.WriteTo(output, CancellationToken.None);
            Assert.True(expected.AsSpan().SequenceEqual(output.GetBuffer().AsSpan(0, (int)output.Length)), $"segment {i} differs");
            Assert.Equal((segment.Pictures, expected.Length), (written.Pictures, written.Bytes));
            var digest = Convert.ToHexStringLower(SHA256.HashData(expected));
            Assert.Equal((digest, digest), (written.Sha256, original.RecordedSha256));
            first += segment.Pictures;
        }

        Assert.Equal(camera.Units.Count, first);
    }
}
