using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Supervision.HallOnvif.Web;

/// <summary>Checks HTTP digest (RFC 7616, quality auth): a nonce of ours, and each count of it once.</summary>
internal sealed partial class DigestLogin(Account account, string algorithm)
{
    private const string Realm = "hall";
    private const int MostNonces = 64;

    private readonly Lock _gate = new();
    private readonly Queue<string> _order = new();
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>A fresh challenge.</summary>
    internal string Challenge()
    {
        var nonce = RandomNumberGenerator.GetHexString(32, lowercase: true);
        lock (_gate)
        {
            _counts[nonce] = 0;
            _order.Enqueue(nonce);
            if (_order.Count > MostNonces)
            {
                _counts.Remove(_order.Dequeue());
            }
        }

        return $"Digest realm=\"{Realm}\", qop=\"auth\", algorithm={algorithm}, nonce=\"{nonce}\"";
    }

    /// <summary>Whether an Authorization header is right for this request.</summary>
    internal bool IsRight(string? header, string method, string uri)
    {
        if (header is null || !header.StartsWith("Digest ", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var said = Parameter.Matches(header).DistinctBy(match => match.Groups[1].Value).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value.Trim('"'));
        string Said(string name) => said.GetValueOrDefault(name, "");
        var secret = Hash($"{account.User}:{Realm}:{account.Password}");
        var expected = Hash($"{secret}:{Said("nonce")}:{Said("nc")}:{Said("cnonce")}:auth:{Hash($"{method}:{uri}")}");
        return Said("username") == account.User && Said("qop") == "auth" && Said("uri") == uri && Said("response") == expected && IsNext(Said("nonce"), Said("nc"));
    }

    private bool IsNext(string nonce, string count)
    {
        lock (_gate)
        {
            if (!_counts.TryGetValue(nonce, out var last) || !int.TryParse(count, System.Globalization.NumberStyles.HexNumber, null, out var now) || now <= last)
            {
                return false;
            }

            _counts[nonce] = now;
            return true;
        }
    }

    private string Hash(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
#pragma warning disable CA5351 // Most cameras know nothing better than MD5.
        return Convert.ToHexStringLower(algorithm == "MD5" ? MD5.HashData(bytes) : SHA256.HashData(bytes));
#pragma warning restore CA5351
    }

    [GeneratedRegex("(\\w+)=(\"[^\"]*\"|[^, ]+)")]
    private static partial Regex Parameter { get; }
}
