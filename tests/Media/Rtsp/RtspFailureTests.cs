using Supervision.Media.Net;
using Supervision.Media.Rtsp;
using Supervision.Media.Streams;
using Supervision.Tests.Fakes;

using static Supervision.Tests.Media.Rtsp.TestStream;

namespace Supervision.Tests.Media.Rtsp;

public sealed class RtspFailureTests
{
    private const string Secret = "S3cret-密码";

    [Theory]
    [InlineData(FakeCameraFault.RefuseConnection, SourceFailure.Unreachable)]
    [InlineData(FakeCameraFault.CloseAtOnce, SourceFailure.ConnectionLost)]
    [InlineData(FakeCameraFault.Silent, SourceFailure.SetupTimeout)]
    [InlineData(FakeCameraFault.HangAfterDescribe, SourceFailure.SetupTimeout)]
    [InlineData(FakeCameraFault.Garbage, SourceFailure.BadProtocol)]
    [InlineData(FakeCameraFault.NotFound, SourceFailure.Refused)]
    [InlineData(FakeCameraFault.RefuseTransport, SourceFailure.Refused)]
    [InlineData(FakeCameraFault.HugeBody, SourceFailure.BadProtocol)]
    [InlineData(FakeCameraFault.EndlessHeaders, SourceFailure.BadProtocol)]
    internal async Task OpenAsync_CameraMisbehaves_SaysWhatAndWhere(FakeCameraFault fault, SourceFailure expected)
    {
        var timeout = expected == SourceFailure.SetupTimeout ? TimeSpan.FromMilliseconds(300) : TimeSpan.FromSeconds(20);
        await using var camera = FakeCamera.Start(new FakeCameraScript { Fault = fault, ParameterSets = Sets720 });
        var error = await FailAsync(camera, options => options with { SetupTimeout = timeout });
        Assert.Equal(expected, error.Failure);
        Assert.Contains("127.0.0.1", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public async Task OpenAsync_WrongPassword_OneAttemptAndNoSecretAnywhere()
    {
        var logger = new MemoryLogger();
        await using var camera = FakeCamera.Start(new FakeCameraScript { User = "admin", Password = "other" });
        var error = await Assert.ThrowsAsync<MediaSourceException>(() => OpenAsync(
            camera, options => options with { User = "admin", Password = new Secret(Secret) }, logger));
        Assert.Equal(SourceFailure.WrongPassword, error.Failure);
        Assert.Equal(2, camera.Requests.Count);
        Assert.DoesNotContain(Secret, error.ToString() + string.Join(' ', logger.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenAsync_OnlyBasicOffered_RefusedUnlessAllowed()
    {
        await using var camera = FakeCamera.Start(new FakeCameraScript
        {
            User = "u",
            Password = "p",
            Challenges = ["Basic realm=\"x\""],
            NonceUses = 0,
            ParameterSets = Sets720,
        });
        var error = await FailAsync(camera, options => options with { User = "u", Password = new Secret("p") });
        Assert.Equal(SourceFailure.WrongPassword, error.Failure);
        Assert.Contains("Digest", error.Message, StringComparison.Ordinal);
        Assert.Single(camera.Requests);
    }

    [Fact]
    public async Task OpenAsync_RedirectToAllowedHost_Follows()
    {
        await using var target = FakeCamera.Start(new FakeCameraScript { ParameterSets = Sets720 });
        await using var camera = FakeCamera.Start(new FakeCameraScript { Fault = FakeCameraFault.Redirect, RedirectTo = target.Uri });
        await using var source = await OpenAsync(camera);
        Assert.NotNull(source.Video);
    }

    [Fact]
    public async Task OpenAsync_RedirectElsewhere_NotAllowed()
    {
        await using var camera = FakeCamera.Start(new FakeCameraScript
        {
            Fault = FakeCameraFault.Redirect,
            RedirectTo = new Uri("rtsp://192.0.2.7/live"),
        });
        Assert.Equal(SourceFailure.NotAllowed, (await FailAsync(camera)).Failure);
    }

    [Fact]
    public async Task OpenAsync_RedirectCircle_Ends()
    {
        await using var camera = FakeCamera.Start(new FakeCameraScript());
        camera.Script = new FakeCameraScript { Fault = FakeCameraFault.Redirect, RedirectTo = camera.Uri };
        Assert.Equal(SourceFailure.BadProtocol, (await FailAsync(camera)).Failure);
    }

    [Fact]
    public async Task OpenAsync_RedirectToSilentHost_TimeCountsTogether()
    {
        var time = new ManualTime();
        await using var silent = FakeCamera.Start(new FakeCameraScript { Fault = FakeCameraFault.Silent });
        await using var camera = FakeCamera.Start(new FakeCameraScript { Fault = FakeCameraFault.Redirect, RedirectTo = silent.Uri });
        var opening = OpenAsync(camera, time);
        await Eventually.True(() => silent.Connections == 1, "the redirect is followed");
        time.Advance(NodaTime.Duration.FromSeconds(10));
        var error = await Assert.ThrowsAsync<MediaSourceException>(() => opening);
        Assert.Equal(SourceFailure.SetupTimeout, error.Failure);
    }

    [Theory]
    [InlineData(FakeCameraFault.Silent)]
    [InlineData(FakeCameraFault.HangAfterDescribe)]
    internal async Task OpenAsync_NoAnswer_IsGivenUpBeforeTheWholeTimeIsOver(FakeCameraFault fault)
    {
        var time = new ManualTime();
        await using var camera = FakeCamera.Start(new FakeCameraScript { Fault = fault, ParameterSets = Sets720 });
        var opening = OpenAsync(camera, time, options => options with { AnswerTimeout = TimeSpan.FromSeconds(3), SetupTimeout = TimeSpan.FromHours(9) });
        await Eventually.True(
            () =>
            {
                time.Advance(NodaTime.Duration.FromSeconds(3));
                return opening.IsCompleted;
            },
            "the attempt is given up");
        var error = await Assert.ThrowsAsync<MediaSourceException>(() => opening);
        Assert.Equal(SourceFailure.SetupTimeout, error.Failure);
        Assert.Contains("did not answer within 3 s", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenAsync_SoundAloneWhereThereIsNone_SaysSo()
    {
        await using var camera = FakeCamera.Start(new FakeCameraScript { ParameterSets = Sets720 });
        var error = await FailAsync(camera, options => options with { WantPictures = false });
        Assert.Equal(SourceFailure.UnsupportedMedia, error.Failure);
        Assert.Contains("no sound track that can be recorded (none)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenAsync_SoundBesidePicturesThatCannotBeRecorded_IsNotSoundAlone()
    {
        await using var camera = FakeCamera.Start(new FakeCameraScript { Sdp = "v=0\r\nm=video 0 RTP/AVP 26\r\na=control:1\r\nm=audio 0 RTP/AVP 8\r\na=control:2\r\n" });
        var error = await FailAsync(camera, options => options with { TakeSoundAlone = true });
        Assert.Contains("no picture track that can be recorded", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenAsync_OnlyMjpeg_UnsupportedMedia()
    {
        await using var camera = FakeCamera.Start(new FakeCameraScript { Sdp = "v=0\r\nm=video 0 RTP/AVP 26\r\na=control:1\r\n" });
        Assert.Equal(SourceFailure.UnsupportedMedia, (await FailAsync(camera)).Failure);
    }

    [Fact]
    public void Options_UserInAddress_RefusedWithoutRepeatingIt()
    {
        var error = Assert.Throws<ArgumentException>(() => new RtspOptions { Uri = new Uri($"rtsp://admin:{Secret}@10.0.0.1/live") });
        Assert.DoesNotContain("S3cret", error.ToString(), StringComparison.Ordinal);
        var options = new RtspOptions { Uri = new Uri("rtsp://10.0.0.1/live?password=S3cret"), Password = new Secret(Secret) };
        Assert.DoesNotContain("S3cret", options.ToString() + options.Password, StringComparison.Ordinal);
    }

    private static Task<MediaSourceException> FailAsync(FakeCamera camera, Func<RtspOptions, RtspOptions>? change = null) =>
        Assert.ThrowsAsync<MediaSourceException>(() => OpenAsync(camera, change));
}
