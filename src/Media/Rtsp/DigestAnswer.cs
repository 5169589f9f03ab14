using System.Security.Cryptography;
using System.Text;

namespace Supervision.Media.Rtsp;

/// <summary>Computes answers to Digest challenges (RFC 2617 and RFC 7616): MD5 and SHA-256, plain and -sess, with and without qop auth.</summary>
public static class DigestAnswer
{
    /// <summary>How strong the challenge's algorithm is; 0 where it is unknown or its qop is not auth.</summary>
    public static int Strength(AuthChallenge challenge)
    {
        var qop = challenge.Value("qop");
        if (qop.Length > 0 && !OffersAuth(qop))
        {
            return 0;
        }

        return Algorithm(challenge) switch
        {
            "SHA-256" or "SHA-256-SESS" => 2,
            "MD5" or "MD5-SESS" => 1,
            _ => 0,
        };
    }

    /// <summary>The value of the Authorization header.</summary>
    public static string Header(
        AuthChallenge challenge, string user, string password, string method, string uri, int count, string clientNonce)
    {
        var realm = challenge.Value("realm");
        var nonce = challenge.Value("nonce");
        var withQop = OffersAuth(challenge.Value("qop"));
        var response = Response(challenge, user, password, method, uri, count, clientNonce);
        var header = new StringBuilder($"Digest username=\"{Quoted(user)}\", realm=\"{Quoted(realm)}\", nonce=\"{Quoted(nonce)}\", uri=\"{uri}\", response=\"{response}\"");
        if (challenge.Parameters.ContainsKey("algorithm"))
        {
            header.Append($", algorithm={challenge.Value("algorithm")}");
        }

        if (challenge.Parameters.ContainsKey("opaque"))
        {
            header.Append($", opaque=\"{Quoted(challenge.Value("opaque"))}\"");
        }

        if (withQop)
        {
            header.Append($", qop=auth, nc={count:x8}");
        }

        if (withQop || IsSession(challenge))
        {
            header.Append($", cnonce=\"{clientNonce}\"");
        }

        return header.ToString();
    }

    private static string Response(
        AuthChallenge challenge, string user, string password, string method, string uri, int count, string clientNonce)
    {
        var sha = Strength(challenge) == 2;
        var nonce = challenge.Value("nonce");
        var secret = Hash(sha, $"{user}:{challenge.Value("realm")}:{password}");
        if (IsSession(challenge))
        {
            secret = Hash(sha, $"{secret}:{nonce}:{clientNonce}");
        }

        var request = Hash(sha, $"{method}:{uri}");
        return Hash(sha, OffersAuth(challenge.Value("qop"))
            ? $"{secret}:{nonce}:{count:x8}:{clientNonce}:auth:{request}"
            : $"{secret}:{nonce}:{request}");
    }

    private static string Algorithm(AuthChallenge challenge) =>
        challenge.Parameters.ContainsKey("algorithm") ? challenge.Value("algorithm").ToUpperInvariant() : "MD5";

    private static bool IsSession(AuthChallenge challenge) => Algorithm(challenge).EndsWith("-SESS", StringComparison.Ordinal);

    private static bool OffersAuth(string qop) => qop.Split(',').Any(word => word.Trim().Equals("auth", StringComparison.OrdinalIgnoreCase));

    private static string Quoted(string text) => text.Replace("\\", "\\\\").Replace("\"", "\\\"");

#pragma warning disable CA5351 // MD5 is what the protocol and most cameras know; SHA-256 is preferred where offered.
    private static string Hash(bool sha, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return Convert.ToHexStringLower(sha ? SHA256.HashData(bytes) : MD5.HashData(bytes));
    }
#pragma warning restore CA5351
}
