namespace Supervision.Retention.Backup;

/// <summary>The names of <see cref="CopyDamage"/> in JSON and journal.</summary>
public static class CopyDamages
{
    private static readonly string[] Names = ["lost", "size-differs", "digest-differs", "unreadable"];

    /// <summary>The name.</summary>
    public static string Name(this CopyDamage damage) => Names[(int)damage];
}
