namespace Supervision.Retention.Backup;

/// <summary>What is wrong with a file. A closed set; the names in JSON are those of <see cref="CopyDamages"/>.</summary>
public enum CopyDamage
{
    /// <summary>It is not there.</summary>
    Lost,

    /// <summary>It has another size.</summary>
    SizeDiffers,

    /// <summary>It has another digest.</summary>
    DigestDiffers,

    /// <summary>It cannot be read.</summary>
    Unreadable,
}
