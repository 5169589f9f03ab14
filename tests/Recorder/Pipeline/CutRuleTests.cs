using NodaTime;

using Supervision.Recorder.Pipeline;

namespace Supervision.Tests.Recorder.Pipeline;

public sealed class CutRuleTests
{
    private static readonly Instant Minute = Instant.FromUtc(2026, 11, 20, 1, 0, 0);
    private readonly CutRule _rule = new(Duration.FromMinutes(1));

    [Theory]
    [InlineData(-1, 0, true)]
    [InlineData(0, 59_999, false)]
    [InlineData(0, 60_000, true)]
    [InlineData(-1, -1, false)]
    public void Boundary_BelongsToTheLaterSegment(int earlier, int later, bool crosses) =>
        Assert.Equal(crosses, _rule.Crosses(Minute + Duration.FromMilliseconds(earlier), Minute + Duration.FromMilliseconds(later)));
}
