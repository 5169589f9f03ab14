using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Archive;
using Supervision.Retention.Stores;

namespace Supervision.Retention.Backup;

/// <summary>The object <c>backup.json</c>: whose backup a store holds.</summary>
/// <param name="Format"><see cref="FormatVersion"/>.</param>
/// <param name="Installation">See <see cref="Backup.Installation"/>.</param>
/// <param name="Made">UTC at which the store was prepared: tells it from another one of the same recorder.</param>
public sealed record BackupIdentity(string Format, string Installation, string Made)
{
    /// <summary>The layout of a backup: README of this folder.</summary>
    public const string FormatVersion = "supervision-backup/1";

    private const string Name = "backup.json";

    /// <summary>Makes an empty store the backup of a data directory; does nothing where it is.</summary>
    /// <exception cref="BackupException">It holds the backup of another recorder.</exception>
    /// <exception cref="StoreException">It cannot be used.</exception>
    public static async Task PrepareAsync(DataDirectory data, IObjectStore store, Instant now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(store);
        if (await ReadAsync(store, cancellation) is { } found)
        {
            found.RequireOwn(data, store);
            return;
        }

        var identity = BackupJson.Write(new BackupIdentity(FormatVersion, Backup.Installation.Of(data), UtcTime.Format(now)));
        using var scratch = new Scratch(data, "init");
        await scratch.PutAsync(store, Name, identity, cancellation);
    }

    /// <summary>Whose it is; null for an empty store.</summary>
    /// <exception cref="BackupException">It is of another program, or of a newer one.</exception>
    public static async Task<BackupIdentity?> ReadAsync(IObjectStore store, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(store);
        if (await BackupJson.FetchAsync(store, Name, cancellation) is not { } text)
        {
            return null;
        }

        BackupFormat.Require(store.Place, text, FormatVersion);
        return BackupJson.Read<BackupIdentity>(text) ?? throw BackupFormat.Unknown(store.Place, string.Empty, FormatVersion);
    }

    /// <summary>Refuses a store that is not the backup of this data directory.</summary>
    /// <returns>Which one it is.</returns>
    /// <exception cref="BackupException">It is of another recorder, or was never prepared.</exception>
    internal static async Task<BackupIdentity> RequireAsync(DataDirectory data, IObjectStore store, CancellationToken cancellation)
    {
        var identity = await ReadAsync(store, cancellation)
            ?? throw new BackupException($"{store.Place} is empty: make it the backup of this recorder by `supervision backup init`");
        identity.RequireOwn(data, store);
        return identity;
    }

    private void RequireOwn(DataDirectory data, IObjectStore store)
    {
        var own = Backup.Installation.Of(data);
        if (Installation != own)
        {
            throw new BackupException($"{store.Place} holds the backup of another recorder (installation {Installation}, this one is {own}): use another folder or prefix");
        }
    }
}
