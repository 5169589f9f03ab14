using NodaTime;

namespace Supervision.Tests.Fakes;

/// <summary>The real time, for tests of real processes.</summary>
internal static class WallClock
{
#pragma warning disable RS0030 // The processes under test live in real time: their deeds are compared with it.
    internal static Instant Now => SystemClock.Instance.GetCurrentInstant();
#pragma warning restore RS0030

    /// <summary>Waits until then.</summary>
    internal static Task ReachesAsync(Instant moment) => Eventually.True(() => Now >= moment, $"the clock shows {moment}");
}
