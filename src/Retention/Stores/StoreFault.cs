namespace Supervision.Retention.Stores;

/// <summary>Why a store could not do it. A closed set.</summary>
public enum StoreFault
{
    /// <summary>The store itself is not there: the volume is not mounted, the bucket does not exist.</summary>
    Absent,

    /// <summary>It has no room left.</summary>
    Full,

    /// <summary>It may be read only.</summary>
    ReadOnly,

    /// <summary>We may not.</summary>
    Refused,

    /// <summary>It does not answer, or the way to it failed.</summary>
    Unreachable,

    /// <summary>It failed below us: a disk, a server.</summary>
    Broken,

    /// <summary>There is no object of that name.</summary>
    NoObject,

    /// <summary>The file to be put is not there, cannot be read, or has another digest than it should: the store is not to blame.</summary>
    Source,
}
