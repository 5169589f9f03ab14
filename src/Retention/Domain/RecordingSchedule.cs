namespace Supervision.Domain;

/// <summary>When a camera is recorded: all 24 hours, never, or in the ranges that somebody planned. Equal where the stored text is.</summary>
public sealed record RecordingSchedule
{
    /// <summary>All 24 hours.</summary>
    public static readonly RecordingSchedule Always = new("always", []);

    /// <summary>Not at all: the configuration does not have the camera.</summary>
    public static readonly RecordingSchedule Never = new("never", []);

    /// <summary>More ranges than this nobody can oversee.</summary>
    public const int MaxRanges = 32;

    private RecordingSchedule(string text, IReadOnlyList<ScheduleRange> ranges) => (Text, Ranges) = (text, ranges);

    /// <summary>The stored form: <c>always</c>, <c>never</c>, or ranges such as <c>working 07:30-18:30; sat 09:00-12:00</c>.</summary>
    public string Text { get; }

    /// <summary>The ranges; none for <see cref="Always"/> and <see cref="Never"/>.</summary>
    public IReadOnlyList<ScheduleRange> Ranges { get; }

    /// <summary>True for all 24 hours.</summary>
    public bool IsAlways => Text == Always.Text;

    /// <summary>A schedule of ranges.</summary>
    /// <exception cref="ArgumentException">There is none, there are too many, or one is not possible.</exception>
    public static RecordingSchedule Of(IReadOnlyList<ScheduleRange> ranges)
    {
        ArgumentNullException.ThrowIfNull(ranges);
        return ranges.Count is > 0 and <= MaxRanges && ranges.All(range => range.IsPossible)
            ? new RecordingSchedule(string.Join("; ", ranges), [.. ranges])
            : throw new ArgumentException($"these are no ranges of a schedule: {string.Join("; ", ranges)}", nameof(ranges));
    }

    /// <summary>The schedule of a stored text.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static RecordingSchedule Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text == Always.Text || text == Never.Text)
        {
            return text == Always.Text ? Always : Never;
        }

        var ranges = text.Split("; ");
        return ranges.Length <= MaxRanges ? Of([.. ranges.Select(ScheduleRange.Parse)]) : throw new FormatException($"a schedule has {ranges.Length} ranges");
    }

    /// <inheritdoc/>
    public bool Equals(RecordingSchedule? other) => other?.Text == Text;

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
