namespace Supervision.Recorder.Configuration;

/// <summary>The administrative division of the hall.</summary>
public sealed record DivisionConfiguration
{
    /// <summary>GB/T 2260 code of 6 digits, or of 9 digits down to the township.</summary>
    public required string Code { get; init; }

    /// <summary>The names from the province down, grouping nodes such as 市辖区 left out: <c>吉林省</c>, <c>长春市</c>, <c>朝阳区</c>[, the township].</summary>
    public required IReadOnlyList<string> Names { get; init; }
}
