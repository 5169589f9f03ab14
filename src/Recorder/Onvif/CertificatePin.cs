using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Supervision.Recorder.Onvif;

/// <summary>Which certificate a camera may show: one that this machine trusts for its host, or the one whose fingerprint the configuration names.</summary>
/// <param name="fingerprint">SHA-256 of the certificate, as <see cref="TryParse"/> gives it; null trusts this machine alone.</param>
internal sealed class CertificatePin(string? fingerprint)
{
    /// <summary>Reads a fingerprint as people copy it: 64 hexadecimal digits, with or without colons between.</summary>
    /// <returns>In the form that is compared and shown; null where it is none.</returns>
    internal static string? TryParse(string text)
    {
        var digits = text.Replace(":", "", StringComparison.Ordinal);
        return digits.Length == 2 * SHA256.HashSizeInBytes && digits.All(char.IsAsciiHexDigit) ? Shown(Convert.FromHexString(digits)) : null;
    }

    /// <summary>Judges what a camera shows while the connection is made.</summary>
    /// <exception cref="AuthenticationException">It may not be trusted: one sentence with the fingerprint that was seen.</exception>
    internal bool Accepts(X509Certificate? certificate, SslPolicyErrors errors)
    {
        var seen = certificate is null ? "" : Shown(SHA256.HashData(certificate.GetRawCertData()));
        return fingerprint is null && errors is SslPolicyErrors.None || (fingerprint is not null && seen == fingerprint)
            ? true
            : throw new CertificateException(fingerprint is null
                ? $"this machine does not trust the camera's certificate; its SHA-256 fingerprint is {seen}: compare it with the one at the camera's own pages and give it as fingerprint"
                : $"the camera's certificate has the SHA-256 fingerprint {seen}, which is not the one that is given; look whether the camera was exchanged, or whether somebody stands between");
    }

    private static string Shown(byte[] hash) => string.Join(':', hash.Select(part => part.ToString("X2", null)));
}
