using Supervision.Domain;
using Supervision.Media.Net;
using Supervision.Retention.Stores;

namespace Supervision.Retention.Backup;

/// <summary>A backup: where it is, when it is made, how long it is kept.</summary>
/// <param name="Id">Its name in journal and catalogue.</param>
/// <param name="Store">Where it is; the caller's to dispose.</param>
/// <param name="Window">When it is made.</param>
/// <param name="Keep">How long copies are kept; null for good.</param>
/// <param name="Site">The site's configuration, which goes with it; null for none.</param>
/// <param name="Secrets">Files with passwords, which go with it encrypted.</param>
/// <param name="Passphrase">What they are encrypted by; null leaves them and the keys out.</param>
public sealed record BackupTarget(
    string Id,
    IObjectStore Store,
    BackupWindow Window,
    RetentionTerm? Keep = null,
    string? Site = null,
    IReadOnlyList<string>? Secrets = null,
    Secret? Passphrase = null);
