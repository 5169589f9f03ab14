using Supervision.Retention.Archive;
using Supervision.Retention.Stores;

namespace Supervision.Retention.Backup;

/// <summary>Looks at one file in one place: the archive, or a backup.</summary>
/// <param name="Name">The place: <see cref="BackupFinding.Archive"/>, or the name of the backup.</param>
/// <param name="Store">The backup; null for the archive.</param>
internal sealed record FilePlace(string Name, IObjectStore? Store)
{
    /// <summary>What is wrong with the file there; null where it is as it was recorded.</summary>
    /// <param name="data">The directory.</param>
    /// <param name="file">The file.</param>
    /// <param name="bytes">The size that is there; null where nothing is.</param>
    /// <param name="read">Reads it and compares its digest.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="StoreException">The backup as a whole cannot be used.</exception>
    internal async Task<(CopyDamage Damage, string Detail)?> LookAsync(DataDirectory data, RecordedFile file, long? bytes, bool read, CancellationToken cancellation)
    {
        if (bytes is null)
        {
            return (CopyDamage.Lost, "it is not there");
        }

        if (bytes != file.Bytes)
        {
            return (CopyDamage.SizeDiffers, $"it has {bytes} bytes, recorded are {file.Bytes}");
        }

        return read ? await ReadAsync(data, file, cancellation) : null;
    }

    private async Task<(CopyDamage Damage, string Detail)?> ReadAsync(DataDirectory data, RecordedFile file, CancellationToken cancellation)
    {
        try
        {
            var digest = Store is null
                ? (await FileDigest.OfFileAsync(file.In(data), cancellation)).Sha256
                : await new VerifiedCopy(Store).DigestAsync(file.Path, cancellation);
            return digest == file.Sha256 ? null : (CopyDamage.DigestDiffers, $"its SHA-256 is {digest}, recorded is {file.Sha256}");
        }
        catch (StoreException error) when (error.Fault is StoreFault.Source or StoreFault.Broken or StoreFault.NoObject)
        {
            return (CopyDamage.Unreadable, error.Message);
        }
    }
}
