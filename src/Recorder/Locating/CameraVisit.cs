using NodaTime;

using Supervision.Media.Net;
using Supervision.Media.Streams;
using Supervision.Recorder.Onvif;
using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Locating;

/// <summary>Asks the device at an address who it is and where its stream is. Another device's stream is never asked for.</summary>
/// <param name="sockets">Knows which hosts may be asked.</param>
/// <param name="clock">Wall time.</param>
/// <param name="time">Measures time limits.</param>
internal sealed class CameraVisit(OutboundSockets sockets, IClock clock, TimeProvider time)
{
    /// <summary>Asks for the stream.</summary>
    /// <param name="target">The camera that is meant.</param>
    /// <param name="service">Where it is expected.</param>
    /// <param name="before">Who answered there before; null where nobody did.</param>
    /// <param name="isTaken">Another device answered there: it is asked for its reference before any login, which it may count as a failed one.</param>
    /// <param name="limit">For each question.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="OnvifException">The device cannot be asked.</exception>
    /// <exception cref="MediaSourceException">Another device answers, or the camera has no stream that can be recorded.</exception>
    internal async Task<VisitedCamera> StreamAsync(
        OnvifTarget target, Uri service, DeviceName? before, bool isTaken, TimeSpan limit, CancellationToken cancellation)
    {
        if (isTaken)
        {
            await RequireReferenceAsync(target, service, before, limit, cancellation);
        }

        using var camera = await ConnectAsync(target, service, before, limit, cancellation);
        var name = await NameAsync(camera, cancellation);
        Require(target, service, name);
        var media = camera.Media ?? throw new MediaSourceException(
            SourceFailure.UnsupportedMedia, $"{service.Authority}: the device has no media service; check that it is a camera");
        var choice = ProfileChoice.Of(await media.ProfilesAsync(cancellation), target.Profile, service.Authority);
        var stream = await media.StreamAsync(choice.Profile.Token, cancellation);
        return stream.Scheme == "rtsp" ? new(service, name, stream, choice.Remark) : throw new MediaSourceException(
            SourceFailure.UnsupportedMedia, $"{service.Authority}: the camera offers its stream by {stream.Scheme}, which is not recorded; switch RTSP on in the camera");
    }

    /// <summary>Asks who is at an address.</summary>
    /// <exception cref="OnvifException">The device cannot be asked.</exception>
    internal async Task<DeviceName> NameAsync(OnvifTarget target, Uri service, TimeSpan limit, CancellationToken cancellation)
    {
        using var camera = await Connector(target, limit).ConnectAsync(service, target.Login, cancellation);
        return await NameAsync(camera, cancellation);
    }

    /// <summary>Connects to the camera that is meant, for other services than its stream; the caller owns it.</summary>
    /// <exception cref="OnvifException">The device cannot be asked.</exception>
    /// <exception cref="MediaSourceException">Another device answers.</exception>
    internal async Task<OnvifCamera> OpenAsync(OnvifTarget target, Uri service, TimeSpan limit, CancellationToken cancellation)
    {
        var camera = await Connector(target, limit).ConnectAsync(service, target.Login, cancellation);
        try
        {
            Require(target, service, await NameAsync(camera, cancellation));
            return camera;
        }
        catch
        {
            camera.Dispose();
            throw;
        }
    }

    private OnvifConnector Connector(OnvifTarget target, TimeSpan limit) => new(() => OnvifHttp.Create(sockets, limit, target.Fingerprint), clock, time, limit);

    private static void Require(OnvifTarget target, Uri service, DeviceName name)
    {
        if (!name.Is(target))
        {
            throw target.Serial is { } serial ? WrongDevice(service, name.Serial, serial) : WrongDevice(service, name.Reference, target.Reference!);
        }
    }

    private static MediaSourceException WrongDevice(Uri service, string told, string wanted) => new(
        SourceFailure.WrongDevice,
        $"{service.Authority}: another device answers here ('{AnswerElement.Printable(told)}' and not '{wanted}'), which is not recorded as this camera; correct address or serial, or look where the camera went");

    private async Task<OnvifCamera> ConnectAsync(OnvifTarget target, Uri service, DeviceName? before, TimeSpan limit, CancellationToken cancellation)
    {
        try
        {
            return await Connector(target, limit).ConnectAsync(service, target.Login, cancellation);
        }
        catch (OnvifException refusal) when (refusal.Failure is OnvifFailure.NotAuthorized)
        {
            // Who refuses our password may be somebody else: the reference is told without a login.
            await RequireReferenceAsync(target, service, before, limit, cancellation);
            throw;
        }
    }

    private async Task RequireReferenceAsync(OnvifTarget target, Uri service, DeviceName? before, TimeSpan limit, CancellationToken cancellation)
    {
        if (before is { Reference.Length: > 0 } && await Connector(target, limit).ReferenceAsync(service, cancellation) is { Length: > 0 } reference
            && !DeviceName.IsSameReference(reference, before.Reference))
        {
            throw WrongDevice(service, reference, before.Reference);
        }
    }

    private static async Task<DeviceName> NameAsync(OnvifCamera camera, CancellationToken cancellation)
    {
        try
        {
            return new(camera.Information.Serial, await camera.Device.EndpointReferenceAsync(cancellation));
        }
        catch (OnvifException error) when (error.Failure is not (OnvifFailure.Unreachable or OnvifFailure.Timeout))
        {
            return new(camera.Information.Serial, ""); // Older cameras do not have the question.
        }
    }
}
