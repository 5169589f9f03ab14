using System.Security.Cryptography;

namespace Supervision.Recorder.Cli;

/// <summary>The digest of a configuration file, for the ledger: which rules held when something was recorded.</summary>
internal static class SiteDigest
{
    public static string Of(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }
}
