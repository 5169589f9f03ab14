using NodaTime;

using Supervision.Media.Streams;
using Supervision.Recorder.Sound;
using Supervision.Tests.Fakes;

namespace Supervision.Tests.Recorder.Sound;

/// <summary>A camera's own sound for others: copies for each listener, for as long as the camera's connection lasts.</summary>
public sealed class SoundTapTests : IAsyncDisposable
{
    private readonly ManualTime _time = new();
    private readonly ScriptedSource _camera = new() { Audio = Units.Aac };

    public ValueTask DisposeAsync() => _camera.DisposeAsync();

    [Fact]
    public async Task Each_listener_gets_a_copy_of_the_sound_and_of_nothing_else()
    {
        var tap = new SoundTap("cam1", _time);
        tap.Connect(_camera);
        await using var one = await tap.OpenAsync(CancellationToken.None);
        await using var other = await tap.OpenAsync(CancellationToken.None);
        using (var picture = Units.Picture(_time, 0, key: true))
        using (var sound = Units.Sound(_time, 1024))
        {
            tap.Offer(picture);
            tap.Offer(sound);
        }

        foreach (var listener in new[] { one, other })
        {
            using var unit = await listener.ReadAsync(CancellationToken.None);
            Assert.Equal((1024, Units.Aac, _time.GetTimestamp()), (unit!.Timestamp, unit.Format, unit.ArrivalTicks));
        }
    }

    [Fact]
    public async Task The_end_of_the_camera_s_connection_ends_the_listening()
    {
        var tap = new SoundTap("cam1", _time);
        tap.Connect(_camera);
        await using var listener = await tap.OpenAsync(CancellationToken.None);
        tap.Disconnect();
        var failure = await Assert.ThrowsAsync<MediaSourceException>(async () => await listener.ReadAsync(CancellationToken.None));
        Assert.Equal(SourceFailure.ConnectionLost, failure.Failure);
    }

    [Fact]
    public async Task A_camera_that_comes_within_half_a_minute_is_waited_for_without_a_word()
    {
        var tap = new SoundTap("cam1", _time);
        var opening = tap.OpenAsync(CancellationToken.None);
        _time.Advance(Duration.FromSeconds(29));
        Assert.False(opening.IsCompleted);
        tap.Connect(_camera);
        await using var listener = await opening;

        tap.Disconnect();
        var again = tap.OpenAsync(CancellationToken.None);
        _time.Advance(Duration.FromSeconds(31));
        Assert.Equal(SourceFailure.Unreachable, (await Assert.ThrowsAsync<MediaSourceException>(() => again)).Failure);
    }

    [Fact]
    public async Task Who_leaves_gets_nothing_more_and_takes_nothing_from_the_others()
    {
        var tap = new SoundTap("cam1", _time);
        tap.Connect(_camera);
        var gone = await tap.OpenAsync(CancellationToken.None);
        await using var left = await tap.OpenAsync(CancellationToken.None);
        await gone.DisposeAsync();
        using (var sound = Units.Sound(_time, 7))
        {
            tap.Offer(sound);
        }

        using var unit = await left.ReadAsync(CancellationToken.None);
        Assert.Equal(7, unit!.Timestamp);
    }

    [Fact]
    public async Task Pictures_without_sound_are_given_up_after_ten_seconds()
    {
        var tap = new SoundTap("cam1", _time);
        tap.Connect(_camera);
        await using var listener = await tap.OpenAsync(CancellationToken.None);
        var reading = listener.ReadAsync(CancellationToken.None).AsTask();
        _time.Advance(Duration.FromSeconds(9));
        Assert.False(reading.IsCompleted);
        _time.Advance(Duration.FromSeconds(4));
        Assert.Equal(SourceFailure.MediaTimeout, (await Assert.ThrowsAsync<MediaSourceException>(() => reading)).Failure);
    }

    [Fact]
    public async Task A_camera_without_sound_says_so()
    {
        var tap = new SoundTap("cam1", _time);
        tap.Connect(new ScriptedSource());
        Assert.Equal(SourceFailure.UnsupportedMedia, (await Assert.ThrowsAsync<MediaSourceException>(() => tap.OpenAsync(CancellationToken.None))).Failure);
    }
}
