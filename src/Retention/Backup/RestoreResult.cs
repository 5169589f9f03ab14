namespace Supervision.Retention.Backup;

/// <summary>What a restore came to.</summary>
/// <param name="Installation">Whose backup it is.</param>
/// <param name="CatalogAt">UTC of the catalogue in it; null where none was whole, and it was rebuilt.</param>
/// <param name="Segments">Segments that are there now.</param>
/// <param name="Bytes">Their sizes in all.</param>
/// <param name="Newer">How many of them are newer than that catalogue.</param>
/// <param name="Missing">What the catalogue has and the backup does not give, or what in it cannot be read; and why.</param>
/// <param name="KeysLeftOut">True where keys and passwords are in it and stayed there, for want of the passphrase.</param>
/// <param name="Rebuilt">True where the catalogue was built anew: deletion stays off until an operator confirms.</param>
/// <param name="Volumes">Ids of the further disks that the recorder had: what lay on them lies in the directory now.</param>
public sealed record RestoreResult(
    string Installation, string? CatalogAt, long Segments, long Bytes, long Newer, IReadOnlyList<(string Path, string Reason)> Missing, bool KeysLeftOut, bool Rebuilt, IReadOnlyList<string> Volumes)
{
    /// <summary>True where all is there.</summary>
    public bool Ok => Missing.Count == 0 && !Rebuilt;
}
