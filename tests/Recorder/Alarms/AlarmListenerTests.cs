using NodaTime;

using Supervision.Domain;
using Supervision.HallOnvif.Settings;
using Supervision.HallOnvif.State;
using Supervision.Recorder.Alarms;
using Supervision.Recorder.Cameras;
using Supervision.Recorder.Onvif;
using Supervision.Retention.Archive;
using Supervision.Tests.Fakes;
using Supervision.Tests.Media.Rtsp;
using Supervision.Tests.Recorder.Onvif;
using Supervision.Tests.Retention;
using Supervision.Tests.Samples;

namespace Supervision.Tests.Recorder.Alarms;

/// <summary>One camera's events into the record, before the hall's simulator; time passes by hand.</summary>
public sealed class AlarmListenerTests : IAsyncDisposable
{
    private const string Words = "VideoSource/GlobalSceneChange/ImagingService, source0";

    private readonly TempData _temp = new();
    private readonly RecordStore _store;
    private readonly CameraStatus _status = new("cam1", "大厅一", "none");
    private readonly MemoryLogger _log = new();
    private readonly CancellationTokenSource _stop = new();

    // The listener's own: its timers are those of its waits, because requests are limited by the hall's.
    private readonly ManualTime _time = new();
    private Task _listening = Task.CompletedTask;

    public AlarmListenerTests() => _store = _temp.Open();

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _listening;
        _stop.Dispose();
        await _store.DisposeAsync();
        _temp.Dispose();
    }

    [Fact]
    public async Task Tampering_IsInTheRecord_FromTheReportToItsEnd_ByBothClocks()
    {
        await using var hall = await SimulatedCamera.StartAsync(SimulatedCamera.Usual with { ClockAheadSeconds = 90 });
        Listen(hall);
        await ShownAsync(() => _status.Events is { IsListening: true });
        hall.State.Report(CameraReport.Motion, state: true);
        hall.State.Report(CameraReport.Tamper, state: true);
        await ShownAsync(() => _status.Events!.Standing.Count == 1);
        Assert.Equal((CameraAlarm.Tamper, Words), (_status.Events!.Standing[0].Alarm, _status.Events.Standing[0].Detail));
        Assert.Equal(1, _status.Events.Motions);
        var begun = Assert.Single(Kept());
        Assert.Equal((CameraAlarm.Tamper, null, Words), (begun.Alarm, begun.End, begun.Detail));
        Assert.Equal(hall.Time.GetCurrentInstant() + Duration.FromSeconds(90), begun.CameraStart);
        hall.State.Report(CameraReport.Tamper, state: false);
        await ShownAsync(() =>
        {
            hall.State.Report(CameraReport.Motion, state: false); // Answers the pull: the camera's own time stands still.
            return _status.Events!.Standing.Count == 0;
        });
        var over = Assert.Single(Kept());
        Assert.True(over.End >= over.Start);
        Assert.Equal(hall.Time.GetCurrentInstant() + Duration.FromSeconds(90), over.CameraEnd);
        Assert.Equal(["1440 ALARM camera cam1 reports tamper: " + Words, "1441 camera cam1 reports that tamper is over"], Told());
    }

    [Fact]
    public async Task ASubscriptionThatIsLost_IsRemade_AndWhatHappenedMeanwhileIsHeard()
    {
        await using var hall = await SimulatedCamera.StartAsync(SimulatedCamera.Usual);
        Listen(hall);
        hall.State.Report(CameraReport.Tamper, state: true); // Before anybody listens.
        await ShownAsync(() => _status.Events!.Standing.Count == 1);
        for (var reader = 1; reader <= 3; reader++)
        {
            Assert.True(hall.State.Pulls.Close(reader));
            hall.State.Report(CameraReport.SignalLoss, state: reader % 2 == 1);
            hall.State.Report(CameraReport.Tamper, state: false);
            var next = reader + 1;
            await ShownAsync(() => hall.State.Pulls.Of(next) is not null && _status.Events!.IsListening);
        }

        await ShownAsync(() =>
        {
            hall.State.Report(CameraReport.Motion, state: false);
            return _status.Events!.Standing is [{ Alarm: CameraAlarm.SignalLoss }];
        });
        Assert.Equal(3, Told().Count(line => line.StartsWith("1442", StringComparison.Ordinal)));
        Assert.Equal(3, Told().Count(line => line == "1443 camera cam1: its events are told again"));
        Assert.NotNull(Kept().Single(kept => kept.Alarm is CameraAlarm.Tamper).End);
        Assert.Null(Kept()[^1].End);
    }

    [Fact]
    public async Task ACameraThatIsGone_IsToldOnce_AndAskedMoreSeldom()
    {
        var tries = 0;
        Listen(_ =>
        {
            tries++;
            throw new OnvifException(OnvifFailure.Unreachable, "10.0.0.5 cannot be reached");
        });
        for (var passed = 0; passed < 600; passed++)
        {
            await Eventually.True(() => _time.Waiting > 0, "it waits");
            _time.Advance(Duration.FromSeconds(1));
        }

        Assert.InRange(tries, 5 + 8, 5 + 11); // 0, 5, 15, 35, 75 s, then each minute.
        Assert.Equal("1442 camera cam1: its events (tamper, signal loss) are not told, and are asked for again: 10.0.0.5 cannot be reached", Assert.Single(Told()));
        Assert.Equal((false, "10.0.0.5 cannot be reached"), (_status.Events!.IsListening, _status.Events.Message));
    }

    [Fact]
    public async Task ADefect_IsLogged_AndTheListenerLives()
    {
        var tries = 0;
        Listen(_ => ++tries == 1 ? throw new InvalidOperationException("a defect") : Task.FromResult<OnvifCamera?>(null));
        await Eventually.True(() => _time.Waiting > 0, "it waits");
        _time.Advance(Duration.FromTimeSpan(AlarmListener.HopelessPause));
        await Eventually.True(() => tries == 2, "it tries again");
        Assert.StartsWith("1445 camera cam1: its events could not be heard", Told()[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task ACameraThatRefusesEvents_IsNotPestered()
    {
        await using var hall = await SimulatedCamera.StartAsync(SimulatedCamera.Usual with { Faults = [new() { Kind = FaultKind.NotSupported, On = "CreatePullPointSubscription" }] });
        Listen(hall);
        await Eventually.True(() => _status.Events is { Message.Length: > 0 }, "it is refused");
        _time.Advance(Duration.FromMinutes(29));
        Assert.Contains("the camera does not have CreatePullPointSubscription", Assert.Single(Told()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ACameraThatAnswersAtOnceForEver_IsAskedOnceASecond()
    {
        using var device = new FakeOnvifDevice().Play(Capture.Axis);
        device.Answer("CreatePullPointSubscription", "<CreatePullPointSubscriptionResponse><SubscriptionReference><Address>http://10.9.8.7/sub</Address></SubscriptionReference></CreatePullPointSubscriptionResponse>");
        device.Answer("PullMessages", "<PullMessagesResponse/>");
        device.Answer("Renew", "<RenewResponse/>");
        device.Answer("Unsubscribe", "<UnsubscribeResponse/>");
        Listen(async _ => await device.ConnectAsync());
        for (var second = 0; second < 30; second++)
        {
            await Eventually.True(() => _time.Waiting > 0, "it waits");
            _time.Advance(Duration.FromTimeSpan(AlarmListener.Pace));
        }

        await Eventually.True(() => _time.Waiting > 0, "it waits");
        await _stop.CancelAsync();
        await _listening;
        Assert.InRange(device.Operations.Count(operation => operation == "PullMessages"), 25, 31);
    }

    [Fact]
    public async Task TheEndOfTheRecorder_GivesTheSubscriptionBack_AndEndsWhatStands()
    {
        await using var hall = await SimulatedCamera.StartAsync(SimulatedCamera.Usual);
        Listen(hall);
        hall.State.Report(CameraReport.SignalLoss, state: true);
        hall.State.Report(CameraReport.Tamper, state: true);
        await ShownAsync(() => _status.Events!.Standing.Count == 2);
        hall.State.Report(CameraReport.Tamper, state: false);
        hall.State.Report(CameraReport.Motion, state: true);
        await ShownAsync(() => _status.Events!.Motions == 1);
        await _stop.CancelAsync();
        await _listening;
        Assert.Null(hall.State.Pulls.Of(1));
        Assert.NotNull(Kept().Single(kept => kept.Alarm is CameraAlarm.Tamper).CameraEnd); // Though it was not over for long.
        Assert.Null(Kept().Single(kept => kept.Alarm is CameraAlarm.SignalLoss).End);
        await _store.StopAsync();
        Assert.NotNull(Kept().Single(kept => kept.Alarm is CameraAlarm.SignalLoss).End);
    }

    private void Listen(SimulatedCamera hall) => Listen(async _ => await hall.ConnectAsync());

    private void Listen(Func<CancellationToken, Task<OnvifCamera?>> connect)
    {
        _status.SetEvents(EventState.New);
        _listening = new AlarmListener("cam1", connect, new AlarmBook(_status, _store.Catalog, _time, _log), _time, _log).RunAsync(_stop.Token);
    }

    /// <summary>Lets the listener's time run until it shows something.</summary>
    private Task ShownAsync(Func<bool> condition) => Eventually.True(
        () =>
        {
            _time.Advance(Duration.FromMilliseconds(200));
            return condition();
        },
        "it is shown");

    private IReadOnlyList<CameraAlarmEvent> Kept()
    {
        using var catalog = _temp.Read();
        return catalog.CameraAlarms("cam1");
    }

    /// <summary>Log lines above Debug.</summary>
    private List<string> Told() => [.. _log.Lines.Select(line => line.Trim()).Where(line => line[..4] is not ("1446" or "1447" or "1448"))];
}
