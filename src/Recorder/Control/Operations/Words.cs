namespace Supervision.Recorder.Control.Operations;

/// <summary>What people write for the record: names and grounds.</summary>
internal static class Words
{
    private const int Longest = 500;

    /// <summary>A line that can stand in journal and tables.</summary>
    /// <exception cref="ControlException">It is empty, too long, or no line.</exception>
    internal static string Require(string name, string text)
    {
        var trimmed = text.Trim();
        return trimmed.Length is > 0 and <= Longest && !trimmed.Any(char.IsControl)
            ? trimmed
            : throw new ControlException($"--{name} is empty, longer than {Longest} characters, or more than one line", isWrongUse: true);
    }
}
