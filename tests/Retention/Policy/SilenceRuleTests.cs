using Supervision.Retention.Policy;

namespace Supervision.Tests.Retention.Policy;

/// <summary>A clock that jumped makes all look old: silence is not believed beyond the margin.</summary>
public sealed class SilenceRuleTests
{
    [Theory]
    [InlineData("100 99 98 97", 3, 97)]
    [InlineData("100 96 95", 3, 95)]
    [InlineData("100 95 94", 3, 100)]
    [InlineData("96 95", 3, 95)]
    [InlineData("95", 3, 100)]
    [InlineData("", 3, 100)]
    [InlineData("100 99 97", 0, 99)]
    [InlineData("140 120 99", 3, 99)]
    [InlineData("100 98 96 94 92", 3, 94)]
    public void Days_are_witnessed_up_to_where_too_much_is_silent(string days, int margin, int from) =>
        Assert.Equal(from, SilenceRule.WitnessedFrom([.. days.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)], 100, margin));
}
