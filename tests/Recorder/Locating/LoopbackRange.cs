using System.Net;

using Supervision.HallOnvif;
using Supervision.HallOnvif.Settings;
using Supervision.HallOnvif.Web;
using Supervision.Media.Net;
using Supervision.Tests.Media.Rtsp;
using Supervision.Tests.Samples;

namespace Supervision.Tests.Recorder.Locating;

/// <summary>Sixteen addresses of this machine's loopback network that nobody else uses: searches go to a fixed port, and test runs must not find each other's cameras.</summary>
internal sealed class LoopbackRange
{
    private readonly byte[] _base = [127, (byte)Random.Shared.Next(1, 255), (byte)Random.Shared.Next(256), (byte)(Random.Shared.Next(16) * 16)];

    internal string Range => $"{new IPAddress(_base)}/28";

    internal OutboundSockets Sockets => new(AllowedHosts.Parse([Range]), RealClocks.Time);

    internal IPAddress this[int host]
    {
        get
        {
            byte[] bytes = [.. _base];
            bytes[3] += (byte)host;
            return new IPAddress(bytes);
        }
    }

    /// <summary>The address of the device service of a camera.</summary>
    internal Uri Service(int host, int port) => new($"http://{this[host]}:{port}/onvif/device_service");

    /// <summary>Starts cameras at one of the addresses; a camera's port 0 takes a free one.</summary>
    internal Task<Hall> StartAsync(int host, TimeProvider time, params CameraSettings[] cameras) => Hall.StartAsync(
        new HallSettings { Addresses = [this[host].ToString()], Cameras = cameras, User = SimulatedCamera.User }, new Account(SimulatedCamera.User, SimulatedCamera.Password), time);
}
