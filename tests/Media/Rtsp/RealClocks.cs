using NodaTime;

using Supervision.Media.Net;

namespace Supervision.Tests.Media.Rtsp;

/// <summary>The system's clocks, for tests that talk over real sockets.</summary>
internal static class RealClocks
{
#pragma warning disable RS0030 // Tests over real sockets are a composition root of their own.
    internal static IClock Clock => SystemClock.Instance;

    internal static TimeProvider Time => TimeProvider.System;
#pragma warning restore RS0030

    internal static OutboundSockets Loopback => new(AllowedHosts.Parse(["127.0.0.1", "::1", "localhost"]), Time);
}
