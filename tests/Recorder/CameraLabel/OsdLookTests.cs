using Supervision.Media.Streams;
using Supervision.Overlay;
using Supervision.Overlay.Sight;
using Supervision.Recorder.CameraLabel;
using Supervision.Recorder.Onvif.Media;
using Supervision.Tests.Fakes;
using Supervision.Tests.Media.Rtsp;
using Supervision.Tests.Overlay;

namespace Supervision.Tests.Recorder.CameraLabel;

/// <summary>Looking for a label in a stream that does not let itself be looked at. That labels are seen, and lies, is shown before live halls.</summary>
public sealed class OsdLookTests
{
    private static readonly FakeCameraScript Script = new() { ParameterSets = TestStream.Sets720 };
    private static readonly OsdLine[] Lines = [new(new OsdText(OsdTextKind.Plain, "01号窗口"), new OsdPosition(OsdPosition.Custom, 0.5, -0.8))];

    [Fact]
    public async Task A_stream_that_ends_before_two_key_frames_came_says_so()
    {
        await using var camera = FakeCamera.Start(Script);
        var looking = LookAsync(camera.Uri, () => RealFont.Font);
        var viewer = await camera.ViewerAsync();
        await viewer.SendAsync(([TestStream.Key()], 0), ([TestStream.Delta()], 3600));
        await viewer.SendGoodbyeAsync();
        var error = await Assert.ThrowsAsync<MediaSourceException>(() => looking);
        Assert.Equal("the stream ended before two key frames came that can be looked at", error.Message);
    }

    [Fact]
    public async Task Without_our_face_nothing_can_be_judged()
    {
        await using var camera = FakeCamera.Start(Script);
        var error = await Assert.ThrowsAsync<LabelException>(() => LookAsync(camera.Uri, () => throw new LabelException("the label's font 'X' is not installed")));
        Assert.Contains("'X'", error.Message, StringComparison.Ordinal);
    }

    private static Task<LabelReport> LookAsync(Uri stream, Func<LabelFont> font) =>
        new OsdLook(RealClocks.Loopback, RealClocks.Clock, RealClocks.Time, font, new MemoryLogger()).For(null)(stream, Lines, CancellationToken.None);
}
