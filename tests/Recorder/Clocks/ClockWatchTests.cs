using NodaTime;

using Supervision.Media.Streams;
using Supervision.Recorder.Cameras;
using Supervision.Recorder.Clocks;
using Supervision.Retention.Catalog;
using Supervision.Tests.Fakes;
using Supervision.Tests.Media.Rtsp;

namespace Supervision.Tests.Recorder.Clocks;

/// <summary>Sampling of the host's clock and the cameras', by a kernel, clocks and time of the test's.</summary>
public sealed class ClockWatchTests
{
    private readonly ManualTime _time = new();
    private readonly ManualKernel _kernel = new();
    private readonly ClockBoard _board = new();
    private readonly MemoryLogger _log = new();
    private readonly List<HostClock> _host = [];
    private readonly List<ClockOffset> _offsets = [];
    private readonly ManualCameraClock _camera;
    private readonly ManualCameraClock _second;
    private readonly ClockWatch _watch;
    private readonly List<bool> _seen = [];
    private bool _isDiskFull;

    public ClockWatchTests()
    {
        _camera = new ManualCameraClock("cam1", "rtcp", _time);
        _second = new ManualCameraClock("cam1", "onvif", _time);
        _watch = new ClockWatch(_kernel.Read, [_camera, _second], _board, NoteAsync, _time, _time, _log);
    }

    [Fact]
    public async Task A_sample_of_each_clock_is_noted_each_minute()
    {
        _camera.Offset = Duration.FromMilliseconds(300);
        await PassAsync(minutes: 10);

        Assert.Equal(11, _host.Count);
        Assert.Equal(_host.Select(sample => sample.Measured), _offsets.Select(sample => sample.Measured));
        Assert.All(_host.Zip(_host.Skip(1)), pair => Assert.Equal(Duration.FromMinutes(1), pair.Second.Measured - pair.First.Measured));
        Assert.Equal(_kernel.Clock, _host[0].State);
        Assert.Equal(new ClockOffset("cam1", _host[0].Measured, Duration.FromMilliseconds(300), "rtcp"), _offsets[0]);
    }

    [Fact]
    public async Task It_runs_by_itself_until_it_is_stopped()
    {
        using var stopping = new CancellationTokenSource();
        var running = _watch.RunAsync(stopping.Token);
        await Eventually.True(() => _host.Count == 1, "the first sample");
        while (_host.Count < 3)
        {
            _time.Advance(Duration.FromSeconds(10));
            await Eventually.Moment();
        }

        await stopping.CancelAsync();
        await running;
        Assert.Contains(_log.Lines, line => line.StartsWith("1271", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_measurement_is_noted_once_and_a_camera_that_begins_to_tell_at_once()
    {
        await PassAsync(minutes: 1);
        (_camera.Offset, _camera.Measured) = (Duration.Zero, _time.GetCurrentInstant());
        await PassAsync(minutes: 5);

        Assert.Single(_offsets);
        Assert.Equal(7, _host.Count);
    }

    [Fact]
    public async Task All_ways_to_a_camera_s_clock_are_noted_and_the_first_is_shown()
    {
        (_camera.Offset, _second.Offset) = (Duration.FromSeconds(2), Duration.FromSeconds(3));
        await _watch.LookAsync(CancellationToken.None);

        Assert.Equal(["rtcp", "onvif"], _offsets.Select(offset => offset.Source));
        Assert.Equal("rtcp", _board.Of("cam1")!.Source);
        Assert.Null(_board.Of("cam2"));

        _camera.Offset = null;
        await _watch.LookAsync(CancellationToken.None);
        Assert.Equal("onvif", _board.Of("cam1")!.Source);
    }

    [Fact]
    public async Task An_unsynchronised_host_is_alarmed_when_ten_minutes_did_not_help()
    {
        _kernel.Clock = _kernel.Clock with { IsSynchronised = false };
        await PassAsync(minutes: 9);
        Assert.False(_board.Host!.Alarm);

        await PassAsync(minutes: 1);
        Assert.Equal("the host's clock is not synchronised: install chrony and see by 'chronyc sources' that a time server answers", _board.Host!.Message);

        _kernel.Clock = _kernel.Clock with { IsSynchronised = true };
        await PassAsync(minutes: 1);
        Assert.Equal((false, ""), (_board.Host!.Alarm, _board.Host.Message));

        _kernel.Clock = _kernel.Clock with { IsSynchronised = false };
        await PassAsync(minutes: 9);
        Assert.False(_board.Host!.Alarm);
    }

    [Theory]
    [InlineData(1000, 1000, "")]
    [InlineData(1001, 0, "the host's clock is synchronised, and yet off by 1.0 s: see 'chronyc tracking'")]
    [InlineData(0, -2500, "the host's clock is synchronised, and yet off by 2.5 s: see 'chronyc tracking'")]
    public async Task A_synchronised_host_is_alarmed_above_a_second(int errorMs, int offsetMs, string message)
    {
        _kernel.Clock = _kernel.Clock with { EstimatedError = Duration.FromMilliseconds(errorMs), Offset = Duration.FromMilliseconds(offsetMs) };
        await _watch.LookAsync(CancellationToken.None);

        Assert.Equal((message.Length > 0, message), (_board.Host!.Alarm, _board.Host.Message));
    }

    [Fact]
    public async Task A_kernel_that_may_not_be_asked_is_an_alarm_and_no_sample()
    {
        _kernel.IsForbidden = true;
        _camera.Offset = Duration.Zero;
        await _watch.LookAsync(CancellationToken.None);

        Assert.Null(_board.Host!.Clock);
        Assert.Contains("errno 1", _board.Host.Message);
        Assert.Contains("ProtectClock=", _board.Host.Message);
        Assert.Empty(_host);
        Assert.Single(_offsets);
    }

    [Fact]
    public async Task A_disk_that_takes_no_sample_is_told_once_and_the_look_goes_on()
    {
        _isDiskFull = true;
        await PassAsync(minutes: 5);
        Assert.Equal(["1270 samples of the clocks could not be noted: no space left "], _log.Lines);

        _isDiskFull = false;
        await PassAsync(minutes: 2);
        Assert.Equal(2, _host.Count);
    }

    [Theory]
    [InlineData(1000, false)]
    [InlineData(-1000, false)]
    [InlineData(1001, true)]
    [InlineData(-1001, true)]
    public void More_than_a_second_is_off(int milliseconds, bool expected) =>
        Assert.Equal(expected, new ClockAlarm().Judge(Duration.FromMilliseconds(milliseconds)));

    [Fact]
    public void A_clock_that_was_off_is_right_again_below_seven_tenths_of_a_second()
    {
        int[] offsets = [900, 1001, 999, -700, 701, 699, 1000, -1001, -699];
        foreach (var offset in offsets)
        {
            _board.Set(new ClockOffset("cam1", _time.GetCurrentInstant(), Duration.FromMilliseconds(offset), "onvif"));
            _seen.Add(_board.IsOff("cam1"));
        }

        Assert.Equal([false, true, true, true, true, false, false, true, false], _seen);
        Assert.False(_board.IsOff("cam2"));
    }

    [Fact]
    public async Task A_synchronised_host_that_wavers_about_a_second_alarms_once()
    {
        foreach (var error in new[] { 900, 1100, 950, 720, 690, 900 })
        {
            _kernel.Clock = _kernel.Clock with { EstimatedError = Duration.FromMilliseconds(error) };
            await _watch.LookAsync(CancellationToken.None);
            _seen.Add(_board.Host!.Alarm);
        }

        Assert.Equal([false, true, true, true, false, false], _seen);
    }

    [Fact]
    public async Task Sender_reports_are_a_camera_s_clock_while_it_is_connected()
    {
        var status = new CameraStatus("cam1", "综合受理区01号窗口", "auto");
        var rtcp = new RtcpClock(status);
        Assert.Null(await rtcp.ReadAsync(CancellationToken.None));

        var now = _time.GetCurrentInstant();
        status.SetConnected(new ScriptedSource { CameraClock = new SenderReport(now + Duration.FromSeconds(5), 0, now) });
        Assert.Equal(new ClockOffset("cam1", now, Duration.FromSeconds(5), "rtcp"), await rtcp.ReadAsync(CancellationToken.None));

        status.SetDisconnected("gone");
        Assert.Null(await rtcp.ReadAsync(CancellationToken.None));
    }

    /// <summary>A look, and then one each ten seconds.</summary>
    private async Task PassAsync(int minutes)
    {
        if (_board.Host is null)
        {
            await _watch.LookAsync(CancellationToken.None);
        }

        for (var i = 0; i < minutes * 6; i++)
        {
            _time.Advance(Duration.FromSeconds(10));
            await _watch.LookAsync(CancellationToken.None);
        }
    }

    private Task NoteAsync(HostClock? host, IReadOnlyList<ClockOffset> offsets)
    {
        if (_isDiskFull)
        {
            throw new IOException("no space left");
        }

        _host.AddRange(host is null ? [] : [host]);
        _offsets.AddRange(offsets);
        return Task.CompletedTask;
    }
}
