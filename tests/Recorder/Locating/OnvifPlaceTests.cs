using Supervision.HallOnvif;
using Supervision.HallOnvif.Settings;
using Supervision.Media.Net;
using Supervision.Media.Streams;
using Supervision.Recorder.Cameras;
using Supervision.Recorder.Locating;
using Supervision.Recorder.Onvif.Discovery;
using Supervision.Retention.Catalog;
using Supervision.Tests.Fakes;
using Supervision.Tests.Media.Rtsp;
using Supervision.Tests.Samples;

namespace Supervision.Tests.Recorder.Locating;

/// <summary>A camera is asked for its stream, known by its name, and found again; against the hall's simulator at loopback addresses of the test's own.</summary>
public sealed class OnvifPlaceTests : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private static readonly CameraSettings Other = SimulatedCamera.Usual with { Serial = "OTHER", Reference = Guid.Parse("6c1f0000-0000-4000-8000-0000000000ff") };

    private readonly LoopbackRange _net = new();
    private readonly MemoryLogger _log = new();
    private readonly List<CameraPlace> _notes = [];
    private readonly CameraStatus _status = new("cam1", "Camera 1", "none");
    private readonly CancellationTokenSource _stop = new();

    public void Dispose() => _stop.Dispose();

    [Fact]
    public async Task Camera_IsAskedForItsStream_AndNotedOnce()
    {
        await using var hall = await StartAsync(1, SimulatedCamera.Usual with { BelievedHost = "192.168.1.64" });
        var place = Place(At(1, hall));
        Assert.Equal($"rtsp://{_net[1]}:8554/cam1", (await WhereAsync(place)).AbsoluteUri);
        Assert.Equal($"rtsp://{_net[1]}:8554/cam1", (await WhereAsync(place)).AbsoluteUri);
        var note = Assert.Single(_notes);
        Assert.Equal(
            ("cam1", At(1, hall).AbsoluteUri, "HALL0001", "urn:uuid:6c1f0000-0000-4000-8000-000000000001", $"rtsp://{_net[1]}:8554/cam1"),
            (note.Camera, note.Address, note.Serial, note.Reference, note.Stream));
        Assert.Equal(new StreamPlace(At(1, hall), At(1, hall), "HALL0001"), _status.Place);
        Assert.False(_status.Place!.IsMoved);
    }

    [Fact]
    public async Task OnvifDown_LastStreamIsUsed_AlsoAfterARestart()
    {
        Uri service;
        OnvifPlace place;
        await using (var hall = await StartAsync(1, SimulatedCamera.Usual))
        {
            service = At(1, hall);
            place = Place(service);
            await WhereAsync(place);
        }

        Assert.Equal("/cam1", (await WhereAsync(place)).AbsolutePath);
        Assert.Equal("/cam1", (await WhereAsync(place)).AbsolutePath);
        Assert.Single(_log.Lines, line => line.StartsWith("1403 camera cam1: does not answer by ONVIF, recorded from its last known stream: ", StringComparison.Ordinal));
        Assert.Equal("/cam1", (await WhereAsync(Place(service, last: _notes[0]))).AbsolutePath);
    }

    [Fact]
    public async Task OnvifDownFromTheStart_IsOff()
    {
        var failure = await Assert.ThrowsAsync<MediaSourceException>(() => WhereAsync(Place(_net.Service(1, 9))));
        Assert.Equal(SourceFailure.Unreachable, failure.Failure);
    }

    [Theory]
    [InlineData("HALL0001", null, "OTHER")]
    [InlineData(null, "{6C1F0000-0000-4000-8000-000000000001}", "urn:uuid:6c1f0000-0000-4000-8000-0000000000ff")]
    public async Task AnotherDevice_IsNotRecorded(string? serial, string? reference, string told)
    {
        await using var hall = await StartAsync(1, Other);
        var failure = await Assert.ThrowsAsync<MediaSourceException>(() => WhereAsync(Place(At(1, hall), serial, reference)));
        Assert.Equal(
            (SourceFailure.WrongDevice,
                $"{_net[1]}:{hall.Cameras[0].Port}: another device answers here ('{told}' and not '{serial ?? reference}'), which is not recorded as this camera; correct address or serial, or look where the camera went"),
            (failure.Failure, failure.Message));
        Assert.Empty(_notes);
        Assert.Null(_status.Place);
    }

    [Fact]
    public async Task AnotherDevice_AtTheKnownAddress_TakesTheLastStreamAway()
    {
        OnvifPlace place;
        int port;
        await using (var hall = await StartAsync(1, SimulatedCamera.Usual))
        {
            port = hall.Cameras[0].Port;
            place = Place(At(1, hall));
            await WhereAsync(place);
        }

        await using (await StartAsync(1, Other with { Port = port }))
        {
            Assert.NotNull(place.MetAt);
            Assert.Equal(SourceFailure.WrongDevice, (await Assert.ThrowsAsync<MediaSourceException>(() => WhereAsync(place))).Failure);
            Assert.Null(place.MetAt);
        }

        Assert.Equal(SourceFailure.Unreachable, (await Assert.ThrowsAsync<MediaSourceException>(() => WhereAsync(place))).Failure);
        await EndAsync(place);
    }

    [Fact]
    public async Task AnotherDevice_ThatRefusesThePassword_IsKnownByItsReference()
    {
        OnvifPlace place;
        int port;
        await using (var hall = await StartAsync(1, SimulatedCamera.Usual))
        {
            port = hall.Cameras[0].Port;
            place = Place(At(1, hall));
            await WhereAsync(place);
        }

        await using (await StartAsync(1, Other with { Port = port, Login = LoginKind.Token }))
        {
            var failure = await Assert.ThrowsAsync<MediaSourceException>(() => WhereAsync(place));
            Assert.Equal(SourceFailure.WrongDevice, failure.Failure);
            Assert.Contains("another device answers here ('urn:uuid:6c1f0000-0000-4000-8000-0000000000ff' and not", failure.Message, StringComparison.Ordinal);
        }

        // From now on it is not asked to log us in before it said who it is.
        await using var deaf = await StartAsync(1, Other with { Port = port, Faults = [new Fault { Kind = FaultKind.BadRequest, On = "GetDeviceInformation" }] });
        Assert.Equal(SourceFailure.WrongDevice, (await Assert.ThrowsAsync<MediaSourceException>(() => WhereAsync(place))).Failure);
        await EndAsync(place);
    }

    [Theory]
    [InlineData(true, "HALL0001")] // Somebody else has its address now.
    [InlineData(false, "HALL0001")]
    [InlineData(false, null)] // Known by who it was.
    public async Task CameraThatMoved_IsFoundAgain_AndStaysFoundAfterARestart(bool isTaken, string? serial)
    {
        OnvifPlace place;
        Uri old;
        await using (var hall = await StartAsync(1, SimulatedCamera.Usual))
        {
            old = At(1, hall);
            place = Place(old, serial);
            await WhereAsync(place);
        }

        await using var taken = isTaken ? await StartAsync(1, Other with { Port = old.Port }) : null;
        await using var moved = await StartAsync(5, Other, SimulatedCamera.Usual);
        var there = _net.Service(5, moved.Cameras[1].Port);
        await UntilAsync(place, () => place.Service == there);
        Assert.Equal($"rtsp://{_net[5]}:8554/cam1", (await WhereAsync(place)).AbsoluteUri);
        Assert.Contains(_log.Lines, line => line.StartsWith($"1401 camera cam1: found again at {there.Authority}, it is no longer at {old.Authority}", StringComparison.Ordinal));
        Assert.True(_status.Place!.IsMoved);
        Assert.Equal([old.AbsoluteUri, there.AbsoluteUri], _notes.Select(note => note.Address));

        var restarted = Place(old, serial, last: _notes[1]);
        Assert.Equal($"rtsp://{_net[5]}:8554/cam1", (await WhereAsync(restarted)).AbsoluteUri);
        Assert.Equal(2, _notes.Count);
        Assert.Equal(_net.Service(7, 80), Place(_net.Service(7, 80), serial, last: _notes[1]).Service);
        await EndAsync(place);
    }

    [Fact]
    public async Task CameraThatMovedOutOfTheRange_IsToldAndNotAsked()
    {
        OnvifPlace place;
        await using (var hall = await StartAsync(1, SimulatedCamera.Usual))
        {
            place = Place(At(1, hall), allowed: [$"{_net[1]}"]);
            await WhereAsync(place);
        }

        await using var moved = await StartAsync(5, SimulatedCamera.Usual with { Faults = [new Fault { Kind = FaultKind.EntityBomb }] });
        await UntilAsync(place, () => _log.Lines.Any(line =>
            line.StartsWith($"1410 camera cam1: it answers a search from {_net[5]}, which the configuration does not allow", StringComparison.Ordinal)));
        Assert.Equal(_net.Service(1, place.Service.Port), place.Service);
        await EndAsync(place);
    }

    [Fact]
    public async Task Replacement_WhereNoSerialIsWritten_IsRecordedAndTold()
    {
        await using var hall = await StartAsync(1, Other);
        var service = At(1, hall);
        var last = new CameraPlace("cam1", default, service.AbsoluteUri, service.AbsoluteUri, "HALL0001", "urn:uuid:1", "");
        Assert.Equal("/cam1", (await WhereAsync(Place(service, serial: null, last: last))).AbsolutePath);
        Assert.Contains(_log.Lines, line => line.Contains("1404 camera cam1: another device than before is at", StringComparison.Ordinal) && line.Contains("serial HALL0001, now OTHER", StringComparison.Ordinal));
        Assert.Equal("OTHER", Assert.Single(_notes).Serial);
    }

    private Task<Hall> StartAsync(int host, params CameraSettings[] cameras) => _net.StartAsync(host, RealClocks.Time, cameras);

    private Uri At(int host, Hall hall) => _net.Service(host, hall.Cameras[0].Port);

    private Task<Uri> WhereAsync(OnvifPlace place) => place.WhereAsync(Limit, _stop.Token);

    /// <summary>Asks again and again, as a recorder without a connection does: searches are repeated, so a slow machine finds it later.</summary>
    private async Task UntilAsync(OnvifPlace place, Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        while (!condition())
        {
            Assert.False(limit.IsCancellationRequested, string.Join('\n', _log.Lines.Distinct()));
            _ = await Record.ExceptionAsync(() => WhereAsync(place));
            await Eventually.Moment();
        }
    }

    private async Task EndAsync(OnvifPlace place)
    {
        await _stop.CancelAsync();
        await place.SettleAsync();
    }

    private OnvifPlace Place(Uri service, string? serial = "HALL0001", string? reference = null, CameraPlace? last = null, string[]? allowed = null)
    {
        var hosts = allowed ?? [_net.Range];
        var sockets = new OutboundSockets(AllowedHosts.Parse(hosts), RealClocks.Time);
        var (visit, book) = (new CameraVisit(sockets, RealClocks.Clock, RealClocks.Time), new PlaceBook());
        var search = new HallSearch(new DeviceSearch(sockets, RealClocks.Time), () => SearchRoutes.OfThisMachine(hosts));
        var parts = new PlaceParts(visit, new CameraFinder(search, visit, book, sockets, _log), book, NoteAsync, RealClocks.Time);
        return new OnvifPlace(new OnvifTarget("cam1", service, serial, reference, null, null), last, parts, _status, _log);
    }

    private Task NoteAsync(CameraPlace place)
    {
        _notes.Add(place);
        return Task.CompletedTask;
    }
}
