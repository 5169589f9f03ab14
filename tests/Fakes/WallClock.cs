using NodaTime;

using Supervision.Tests.Media.Rtsp;

namespace Supervision.Tests.Fakes;

/// <summary>The real time, for tests of real processes.</summary>
internal static class WallClock
{
    internal static Instant Now => RealClocks.Clock.GetCurrentInstant();

    /// <summary>Waits until then.</summary>
    internal static Task ReachesAsync(Instant moment) => Eventually.True(() => Now >= moment, $"the clock shows {moment}");
}
