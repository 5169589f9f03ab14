namespace Supervision.Retention.Policy;

/// <summary>The names of <see cref="KeptReason"/>: part of the JSON format.</summary>
public static class KeptReasons
{
    private static readonly string[] Names = ["held", "future", "after-younger", "silence"];

    /// <summary>The name.</summary>
    public static string Name(this KeptReason reason) => Names[(int)reason];
}
