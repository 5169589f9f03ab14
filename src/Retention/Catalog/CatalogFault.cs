namespace Supervision.Retention.Catalog;

/// <summary>What is wrong with a catalogue.</summary>
public enum CatalogFault
{
    /// <summary>There is none.</summary>
    Missing,

    /// <summary>The file is no catalogue any more: damaged, cut, or something else.</summary>
    Corrupt,

    /// <summary>A newer program made it.</summary>
    TooNew,

    /// <summary>It cannot be opened, read or written (disk full, rights, locked for too long).</summary>
    Unavailable,
}
