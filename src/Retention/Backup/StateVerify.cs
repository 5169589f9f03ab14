namespace Supervision.Retention.Backup;

/// <summary>Looks at the newest state in a backup: its manifest, and whether each of its files is there and whole.</summary>
internal sealed class StateVerify(BackupTarget target, BackupVerifyRequest request, List<BackupFinding> findings)
{
    internal async Task RunAsync(CancellationToken cancellation)
    {
        var (manifests, there) = await StateManifest.ListAsync(target.Store, cancellation);
        foreach (var name in manifests.TakeLast(1))
        {
            if (await StateManifest.ReadAsync(target.Store, name, cancellation) is not { } manifest)
            {
                await DamagedAsync(name, CopyDamage.DigestDiffers, "it is not what its name says", cancellation);
                continue;
            }

            foreach (var entry in manifest.Files)
            {
                if (!there.TryGetValue(entry.Object, out var bytes))
                {
                    await DamagedAsync(entry.Object, CopyDamage.Lost, $"{entry.Path} is missing in the backup", cancellation);
                }
                else if (bytes != entry.Bytes || (request.Deep && await new VerifiedCopy(target.Store).DigestAsync(entry.Object, cancellation) != entry.Sha256))
                {
                    await DamagedAsync(entry.Object, CopyDamage.DigestDiffers, $"{entry.Path} is damaged", cancellation);
                }
            }
        }
    }

    // A damaged object goes, so that the next run sends it again.
    private async Task DamagedAsync(string name, CopyDamage damage, string detail, CancellationToken cancellation)
    {
        if (request.Heal && damage != CopyDamage.Lost)
        {
            await target.Store.DeleteAsync(name, cancellation);
        }

        findings.Add(new BackupFinding(target.Id, "", 0, name, damage, detail, null, "the next `supervision backup run` makes it anew"));
    }
}
