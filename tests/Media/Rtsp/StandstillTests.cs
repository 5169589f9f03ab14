using NodaTime;

using Supervision.Media.Rtsp;
using Supervision.Media.Streams;
using Supervision.Tests.Fakes;

using static Supervision.Tests.Media.Rtsp.TestStream;

namespace Supervision.Tests.Media.Rtsp;

/// <summary>A stopped process or a paused machine is not the camera's silence.</summary>
public sealed class StandstillTests : IAsyncDisposable
{
    private static readonly Duration Limit = Duration.FromSeconds(10);

    private readonly ManualTime _time = new();
    private readonly FakeCamera _camera = FakeCamera.Start(new FakeCameraScript { ParameterSets = Sets720 });

    public ValueTask DisposeAsync() => _camera.DisposeAsync();

    [Fact]
    public async Task What_comes_after_it_is_read()
    {
        await using var source = await PlayAsync();
        var viewer = await _camera.ViewerAsync();
        var reading = source.NextAsync();
        _time.StandStill(Duration.FromSeconds(70));
        await viewer.SendAsync(([Key()], 0));
        using var unit = await reading;
        Assert.NotNull(unit);
    }

    [Fact]
    public async Task It_is_told_with_the_first_picture_behind_it()
    {
        await using var source = await PlayAsync();
        var viewer = await _camera.ViewerAsync();
        await viewer.SendAsync(([Key()], 0));
        using var before = await source.NextAsync();
        Assert.Null(source.LastStandstill);
        var reading = source.NextAsync();
        _time.StandStill(Duration.FromSeconds(25));
        await viewer.SendAsync(([Key()], 3600));
        using var behind = await reading;

        var told = source.LastStandstill!.Value;
        Assert.Equal(25, told.Length.TotalSeconds, 3);
        Assert.Equal((false, true), (told.Explains(before!.ArrivalTicks, _time), told.Explains(behind!.ArrivalTicks, _time)));
        _time.Advance(Duration.FromSeconds(60));
        Assert.False(told.Explains(_time.GetTimestamp(), _time));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_connection_that_it_cost_is_not_blamed_on_the_camera(bool closes)
    {
        await using var source = await PlayAsync();
        var viewer = await _camera.ViewerAsync();
        var reading = source.NextAsync();
        _time.StandStill(Duration.FromSeconds(70));
        if (closes)
        {
            viewer.Close(reset: true);
        }
        else
        {
            _time.Advance(Limit);
        }

        var error = await Assert.ThrowsAsync<MediaSourceException>(() => reading);
        Assert.Equal(SourceFailure.StoodStill, error.Failure);
        Assert.Contains("the recorder stood still for 70 s", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, SourceFailure.ConnectionLost)]
    [InlineData(false, SourceFailure.MediaTimeout)]
    public async Task It_explains_nothing_after_the_camera_was_heard_again(bool closes, SourceFailure expected)
    {
        await using var source = await PlayAsync();
        var viewer = await _camera.ViewerAsync();
        var reading = source.NextAsync();
        _time.StandStill(Duration.FromSeconds(70));
        _time.Advance(Limit / 2);
        await viewer.SendAsync(([Key()], 0));
        (await reading)!.Dispose();
        reading = source.NextAsync();
        _time.Advance(closes ? Limit / 2 : Limit);
        if (closes)
        {
            viewer.Close(reset: true);
        }

        var error = await Assert.ThrowsAsync<MediaSourceException>(() => reading);
        Assert.Equal(expected, error.Failure);
    }

    private Task<RtspSource> PlayAsync() => OpenAsync(_camera, _time, options => options with { MediaTimeout = Limit.ToTimeSpan() });
}
