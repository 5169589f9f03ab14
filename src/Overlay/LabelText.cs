namespace Supervision.Overlay;

/// <summary>What the label says below the time. Blank parts are left out.</summary>
/// <param name="Division">Administrative division from large to small: province, city, county.</param>
/// <param name="Hall">Name of the hall.</param>
/// <param name="Zone">Kind of the functional zone.</param>
/// <param name="Counter">Name of the counter, or empty for a camera of a whole zone.</param>
public sealed record LabelText(IReadOnlyList<string> Division, string Hall, string Zone, string Counter)
{
    /// <summary>The division's names to be written: a municipality that is its own province stands once.</summary>
    internal IReadOnlyList<string> DivisionParts =>
        Division.Where(name => !string.IsNullOrWhiteSpace(name)).Select(name => name.Trim()).Distinct(StringComparer.Ordinal).ToArray();

    internal IReadOnlyList<string> PlaceParts =>
        new[] { Hall, Zone, Counter }.Where(part => !string.IsNullOrWhiteSpace(part)).Select(part => part.Trim()).ToArray();
}
