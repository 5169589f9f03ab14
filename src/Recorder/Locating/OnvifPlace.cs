using Microsoft.Extensions.Logging;

using Supervision.Media.Streams;
using Supervision.Recorder.Cameras;
using Supervision.Recorder.Onvif;
using Supervision.Retention.Catalog;

namespace Supervision.Recorder.Locating;

/// <summary>
/// The place of a camera that is reached by ONVIF. Before each connection it is asked who it is and where its stream is. One that does not answer, or
/// whose address another device has, is searched in the background; the attempts go on meanwhile. Asked by one attempt at a time.
/// </summary>
internal sealed partial class OnvifPlace : IStreamPlace
{
    // Where another device answered, only each so often a whole visit with login: a camera may come back with another reference.
    private const int FullVisitEach = 20;

    private readonly OnvifTarget _target;
    private readonly PlaceParts _parts;
    private readonly CameraStatus _status;
    private readonly SearchPace _pace;
    private readonly ILogger _logger;
    private volatile Uri _service;
    private volatile Uri? _metAt;
    private bool _isTaken;
    private int _visits;
    private CameraPlace? _noted;
    private DeviceName? _before;
    private Uri? _stream;
    private string _remark = "";
    private bool _isSilent;
    private Task _searching = Task.CompletedTask;

    /// <param name="target">The camera.</param>
    /// <param name="last">Where it was met in an earlier life of the program; null where it was not.</param>
    /// <param name="parts">What all cameras of the hall share.</param>
    /// <param name="status">Shows the place.</param>
    /// <param name="logger">For what changes.</param>
    internal OnvifPlace(OnvifTarget target, CameraPlace? last, PlaceParts parts, CameraStatus status, ILogger logger)
    {
        (_target, _parts, _status, _logger) = (target, parts, status, logger);
        _pace = new SearchPace(parts.Time);
        _service = target.Service;
        if (last is not null)
        {
            (_noted, _before) = (last, new DeviceName(last.Serial, last.Reference));
            // Where the configuration was changed since, it counts again.
            if (last.Configured == target.Service.AbsoluteUri && Uri.TryCreate(last.Address, UriKind.Absolute, out var there))
            {
                _service = there;
                _stream = Uri.TryCreate(last.Stream, UriKind.Absolute, out var stream) ? stream : null;
            }
        }
    }

    /// <summary>The device service where the camera is expected.</summary>
    internal Uri Service => _service;

    /// <summary>The device service where the camera was met last; null before, and while another device answers there.</summary>
    internal Uri? MetAt => _metAt;

    /// <inheritdoc/>
    public async Task<Uri> WhereAsync(TimeSpan limit, CancellationToken stopping)
    {
        var (service, stream) = (_service, _stream);
        try
        {
            // With a stream that is known the connection gets its half of the time.
            return await MetAsync(await AskAsync(service, stream is null ? limit : limit / 2, stopping));
        }
        catch (MediaSourceException another) when (another.Failure is SourceFailure.WrongDevice)
        {
            (_stream, _metAt, _isTaken) = (null, null, true);
            Miss(service, stopping);
            throw;
        }
        catch (OnvifException failure)
        {
            Miss(service, stopping);
            return Known(stream, service, failure) ?? throw new MediaSourceException(KindOf(failure.Failure), failure.Message, failure);
        }
    }

    /// <inheritdoc/>
    public Task SettleAsync() => _searching;

    private async Task<VisitedCamera> AskAsync(Uri service, TimeSpan limit, CancellationToken stopping)
    {
        using var end = new CancellationTokenSource(limit, _parts.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(end.Token, stopping);
        try
        {
            return await _parts.Visit.StreamAsync(_target, service, _before, _isTaken && ++_visits % FullVisitEach != 0, limit, either.Token);
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            throw new OnvifException(OnvifFailure.Timeout, $"{service.Authority}: no whole answer within {limit.TotalSeconds:0.#} s; check the camera's load and the network");
        }
    }

    /// <summary>The last known stream, while ONVIF alone is down: it is recorded by what was known.</summary>
    private Uri? Known(Uri? stream, Uri service, OnvifException failure)
    {
        if (stream is null || stream.IdnHost != service.IdnHost)
        {
            return null;
        }

        if (!_isSilent)
        {
            Log.Silent(_logger, _target.Camera, failure.Message);
        }

        _isSilent = true;
        return stream;
    }

    private async Task<Uri> MetAsync(VisitedCamera met)
    {
        if (_before is { } before && met.Name.IsAnotherThan(before))
        {
            Log.Replaced(_logger, _target.Camera, met.Service.Authority, before.Serial, met.Name.Serial);
        }

        if (met.Remark.Length > 0 && met.Remark != _remark)
        {
            Log.Remark(_logger, _target.Camera, met.Remark);
        }

        (_before, _stream, _remark, _metAt) = (met.Name, met.Stream, met.Remark, met.Service);
        _isSilent = _isTaken = false;
        _pace.Met();
        _parts.Book.Met(_target.Camera, met.Service);
        _status.SetPlace(new StreamPlace(met.Service, _target.Service, met.Name.Serial));
        await NoteAsync(new CameraPlace(
            _target.Camera, _noted?.Since ?? default, met.Service.AbsoluteUri, _target.Service.AbsoluteUri, met.Name.Serial, met.Name.Reference, StreamText.ToKeep(met.Stream)));
        return met.Stream;
    }

    private async Task NoteAsync(CameraPlace place)
    {
        if (place == _noted)
        {
            return;
        }

        try
        {
            await _parts.Note(place);
            _noted = place;
        }
        catch (IOException failure)
        {
            // It is recorded all the same; after a restart it would be searched again.
            Log.NotNoted(_logger, _target.Camera, failure.Message);
        }
    }

    private void Miss(Uri service, CancellationToken stopping)
    {
        _parts.Book.Missed(_target.Camera);
        var canBeFound = _before is not null || _target.Serial is not null || _target.Reference is not null;
        if (_pace.Missed() && canBeFound && _searching.IsCompleted)
        {
            _searching = SearchAsync(service, stopping);
        }
    }

    private async Task SearchAsync(Uri missing, CancellationToken stopping)
    {
        try
        {
            if (await _parts.Finder.FindAsync(_target, _before, missing, stopping) is { } there)
            {
                Log.Found(_logger, _target.Camera, there.Authority, missing.Authority);
                _service = there;
            }
            else
            {
                Log.NotFound(_logger, _target.Camera);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            Log.SearchCut(_logger, _target.Camera);
        }
#pragma warning disable CA1031 // A search that fails must not take the recording down: it is logged in full, and the attempts go on.
        catch (Exception defect)
#pragma warning restore CA1031
        {
            Log.SearchFailed(_logger, _target.Camera, defect);
        }
    }

    private static SourceFailure KindOf(OnvifFailure failure) => failure switch
    {
        OnvifFailure.Unreachable => SourceFailure.Unreachable,
        OnvifFailure.NotAllowed => SourceFailure.NotAllowed,
        OnvifFailure.Timeout => SourceFailure.SetupTimeout,
        OnvifFailure.NotAuthorized => SourceFailure.WrongPassword,
        OnvifFailure.NotSupported or OnvifFailure.Refused => SourceFailure.Refused,
        _ => SourceFailure.BadProtocol,
    };

    private static partial class Log
    {
        [LoggerMessage(1401, LogLevel.Warning, "camera {Camera}: found again at {Address}, it is no longer at {Missing}: correct site.yaml, or give the camera a fixed address")]
        public static partial void Found(ILogger logger, string camera, string address, string missing);

        [LoggerMessage(1402, LogLevel.Information, "camera {Camera}: searched and not found")]
        public static partial void NotFound(ILogger logger, string camera);

        [LoggerMessage(1403, LogLevel.Warning, "camera {Camera}: does not answer by ONVIF, recorded from its last known stream: {Message}")]
        public static partial void Silent(ILogger logger, string camera, string message);

        [LoggerMessage(1404, LogLevel.Warning, "camera {Camera}: another device than before is at {Address}: serial {Before}, now {Serial}; write the serial into site.yaml if it must not change")]
        public static partial void Replaced(ILogger logger, string camera, string address, string before, string serial);

        [LoggerMessage(1405, LogLevel.Warning, "camera {Camera}: {Remark}")]
        public static partial void Remark(ILogger logger, string camera, string remark);

        [LoggerMessage(1406, LogLevel.Warning, "camera {Camera}: its place could not be noted: {Message}")]
        public static partial void NotNoted(ILogger logger, string camera, string message);

        [LoggerMessage(1408, LogLevel.Error, "camera {Camera}: could not be searched")]
        public static partial void SearchFailed(ILogger logger, string camera, Exception defect);

        [LoggerMessage(1407, LogLevel.Debug, "camera {Camera}: stopped while it was searched")]
        public static partial void SearchCut(ILogger logger, string camera);
    }
}
