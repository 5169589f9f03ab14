using NodaTime;

using Supervision.Recorder.Onvif;
using Supervision.Recorder.Onvif.Events;

namespace Supervision.Tests.Recorder.Onvif;

/// <summary>Events by pull point.</summary>
public sealed class PullPointTests : IDisposable
{
    private const int EventsInMessages = 4;

    private const string Messages = """
        <tev:PullMessagesResponse xmlns:tev="http://www.onvif.org/ver10/events/wsdl" xmlns:wsnt="http://docs.oasis-open.org/wsn/b-2" xmlns:tns1="http://www.onvif.org/ver10/topics" xmlns:tt="http://www.onvif.org/ver10/schema">
        <tev:CurrentTime>2026-11-20T01:00:00Z</tev:CurrentTime><tev:TerminationTime>2026-11-20T01:01:00Z</tev:TerminationTime>
        <wsnt:NotificationMessage><wsnt:Topic Dialect="d">tns1:RuleEngine/CellMotionDetector/Motion</wsnt:Topic><wsnt:Message><tt:Message UtcTime="2026-11-20T09:00:01.5+08:00" PropertyOperation="Changed">
        <tt:Source><tt:SimpleItem Name="VideoSourceConfigurationToken" Value="v1"/></tt:Source><tt:Data><tt:SimpleItem Name="Count" Value="x"/><tt:SimpleItem Name="IsMotion" Value="true"/></tt:Data></tt:Message></wsnt:Message></wsnt:NotificationMessage>
        <wsnt:NotificationMessage><wsnt:Topic>tns1:VideoSource/SignalLoss</wsnt:Topic><wsnt:Message><tt:Message UtcTime="soon" PropertyOperation="Initialized"><tt:Data><tt:SimpleItem Name="State" Value="0"/></tt:Data></tt:Message></wsnt:Message></wsnt:NotificationMessage>
        <wsnt:NotificationMessage><wsnt:Topic>tns1:VideoSource/GlobalSceneChange/ImagingService</wsnt:Topic><wsnt:Message><tt:Message UtcTime="0001-01-01T00:00:00Z" PropertyOperation="Deleted"/></wsnt:Message></wsnt:NotificationMessage>
        <wsnt:NotificationMessage/>
        </tev:PullMessagesResponse>
        """;

    private readonly FakeOnvifDevice _device = new FakeOnvifDevice().Play(Capture.Axis);

    public PullPointTests()
    {
        Subscribes("http://192.168.2.82/onvif/sub?id=7", "<dom0:SubscriptionId xmlns:dom0=\"http://www.axis.com/2009/event\" a=\"1\">5<dom0:x/></dom0:SubscriptionId>");
        _device.Answer("PullMessages", Messages);
        _device.Answer("Renew", "<RenewResponse/>");
        _device.Answer("Unsubscribe", "<UnsubscribeResponse/>");
        _device.Answer("SetSynchronizationPoint", "<SetSynchronizationPointResponse/>");
    }

    public void Dispose() => _device.Dispose();

    [Fact]
    public async Task Events_PulledFromTheRepairedAddress_WithWhatTheCameraWantsBack()
    {
        using var camera = await _device.ConnectAsync();
        var point = await camera.Events!.SubscribeAsync(TimeSpan.FromMinutes(1), CancellationToken.None);
        var events = await point.PullAsync(TimeSpan.FromSeconds(5), CancellationToken.None);
        Assert.Equal(
            [
                new CameraEvent(CameraEventKind.Motion, "RuleEngine/CellMotionDetector/Motion", Instant.FromUtc(2026, 11, 20, 1, 0, 1) + Duration.FromMilliseconds(500), true, false, "v1"),
                new CameraEvent(CameraEventKind.SignalLoss, "VideoSource/SignalLoss", null, false, true, ""),
                new CameraEvent(CameraEventKind.Tamper, "VideoSource/GlobalSceneChange/ImagingService", null, false, false, ""),
                new CameraEvent(CameraEventKind.Other, "", null, null, false, ""),
            ],
            events);
        var pull = _device.Requests[^1];
        Assert.Equal("http://10.9.8.7/onvif/sub?id=7", pull.Address.AbsoluteUri);
        Assert.Equal(("http://10.9.8.7/onvif/sub?id=7", "http://www.onvif.org/ver10/events/wsdl/PullPointSubscription/PullMessagesRequest", "5"), (pull.Said("To"), pull.Said("Action"), pull.Said("SubscriptionId")));
        Assert.Contains("action=\"http://www.onvif.org/ver10/events/wsdl/PullPointSubscription/PullMessagesRequest\"", pull.ContentType, StringComparison.Ordinal);
        await point.AskStatesAsync(CancellationToken.None);
        await point.UnsubscribeAsync(CancellationToken.None);
        Assert.Equal("Unsubscribe", _device.Requests[^1].Operation);
    }

    [Fact]
    public async Task Subscription_ProlongedWhenHalfOfItIsOver()
    {
        using var camera = await _device.ConnectAsync();
        var point = await camera.Events!.SubscribeAsync(TimeSpan.FromMinutes(1), CancellationToken.None);
        for (var pull = 0; pull < 6; pull++)
        {
            await point.PullAsync(TimeSpan.FromSeconds(5), CancellationToken.None);
            _device.Time.Advance(Duration.FromSeconds(10));
        }

        Assert.Equal("PullMessages PullMessages PullMessages Renew PullMessages PullMessages PullMessages", string.Join(' ', _device.Operations.SkipWhile(name => name != "PullMessages")));
    }

    [Fact]
    public async Task Renew_NotSupported_PullingProlongs()
    {
        _device.Answer("Renew", _ => FakeReply.Fault(500, "Receiver", "", "ter:ActionNotSupported"));
        using var camera = await _device.ConnectAsync();
        var point = await camera.Events!.SubscribeAsync(TimeSpan.FromSeconds(8), CancellationToken.None);
        Assert.Equal(EventsInMessages, (await point.PullAsync(TimeSpan.FromSeconds(5), CancellationToken.None)).Count);
    }

    [Fact]
    public async Task Pull_LateAnswer_IsWaitedFor()
    {
        _device.Before = (request, cancellation) => request.Operation == "PullMessages" ? Task.Delay(TimeSpan.FromSeconds(30), _device.Time, cancellation) : Task.CompletedTask;
        using var camera = await _device.ConnectAsync();
        var point = await camera.Events!.SubscribeAsync(TimeSpan.FromMinutes(10), CancellationToken.None);
        var pull = point.PullAsync(TimeSpan.FromSeconds(30), CancellationToken.None);
        _device.Time.Advance(Duration.FromSeconds(31));
        Assert.Equal(EventsInMessages, (await pull).Count);
    }

    [Fact]
    public async Task Subscription_TooMuchWantedBack_Refused()
    {
        Subscribes("http://192.168.2.82/sub", string.Concat(Enumerable.Repeat("<a/>", 9)));
        using var camera = await _device.ConnectAsync();
        var error = await Assert.ThrowsAsync<OnvifException>(() => camera.Events!.SubscribeAsync(TimeSpan.FromMinutes(1), CancellationToken.None));
        Assert.Equal(OnvifFailure.BadAnswer, error.Failure);
    }

    [Theory]
    [InlineData("tns1:VideoSource/MotionAlarm", "Motion")]
    [InlineData("tns1:RuleEngine/tnsvendor:MotionRegionDetector/Motion", "Motion")]
    [InlineData("tns1:RuleEngine/TamperDetector/Tamper", "Tamper")]
    [InlineData("tns1:VideoSource/GlobalSceneChange/ImagingService", "Tamper")]
    [InlineData("tns1:VideoSource/tnsaxis:Tampering", "Tamper")]
    [InlineData("tns1:VideoSource/SignalLoss", "SignalLoss")]
    [InlineData("tns1:AudioAnalytics/Audio/DetectedSound", "Audio")]
    [InlineData("tns1:AudioSource/tnsaxis:TriggerLevel", "Audio")]
    [InlineData("tns1:Device/Trigger/DigitalInput", "Other")]
    [InlineData("", "Other")]
    public void Topics_Mapped(string topic, string kind) => Assert.Equal(kind, Topics.KindOf(Topics.WithoutPrefixes(topic)).ToString());

    private void Subscribes(string address, string references) => _device.Answer(
        "CreatePullPointSubscription",
        $"<CreatePullPointSubscriptionResponse><SubscriptionReference><Address>{address}</Address><ReferenceParameters>{references}</ReferenceParameters></SubscriptionReference></CreatePullPointSubscriptionResponse>");
}
