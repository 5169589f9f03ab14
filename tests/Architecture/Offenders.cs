namespace Supervision.Tests.Architecture;

internal static class Offenders
{
    private const int Shown = 40;

    /// <summary>Fails with the list of those that break a rule.</summary>
    internal static void None(string rule, IEnumerable<string> offenders)
    {
        var found = offenders.Distinct().ToList();
        Assert.True(found.Count == 0, $"{rule}, but {found.Count} do not keep to it:\n  {string.Join("\n  ", found.Take(Shown))}");
    }
}
