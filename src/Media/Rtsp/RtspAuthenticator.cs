using System.Security.Cryptography;
using System.Text;

using Supervision.Media.Streams;

namespace Supervision.Media.Rtsp;

/// <summary>Holds the account and the camera's newest challenge, and signs requests with them. The strongest offer wins.</summary>
internal sealed class RtspAuthenticator(RtspOptions options)
{
    private AuthChallenge? _challenge;
    private int _count;

    /// <summary>The Authorization header for a request; null as long as the camera asked for none.</summary>
    internal string? Authorize(string method, string uri)
    {
        if (_challenge is null)
        {
            return null;
        }

        var password = options.Password?.Reveal() ?? "";
        return _challenge.Scheme.Equals("Basic", StringComparison.OrdinalIgnoreCase)
            ? "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.User}:{password}"))
            : DigestAnswer.Header(
                _challenge, options.User!, password, method, uri, ++_count, RandomNumberGenerator.GetHexString(16, lowercase: true));
    }

    /// <summary>Takes the challenge of a 401 response.</summary>
    /// <param name="unauthorized">The response.</param>
    /// <param name="attempt">How often this request was refused before: a fresh nonce is answered once, a stale one again.</param>
    /// <exception cref="MediaSourceException">WrongPassword: another attempt makes no sense (and could lock the account).</exception>
    internal void Renew(RtspMessage unauthorized, int attempt)
    {
        var challenges = unauthorized.HeadersNamed("WWW-Authenticate").SelectMany(AuthChallenge.Parse).ToList();
        var best = challenges.OrderByDescending(Rank).FirstOrDefault();
        if (options.User is null)
        {
            throw Wrong("the camera asks for a user and a password, but the configuration gives none");
        }

        if (best is null || Rank(best) == 0)
        {
            throw Wrong($"the camera offers no way to authenticate that is allowed here ({string.Join(", ", challenges.Select(Name))}); switch Digest on in the camera");
        }

        if (attempt > 1 || (attempt == 1 && !best.IsStale))
        {
            throw Wrong($"the camera refuses user '{options.User}' with this password; check both, and whether the account is locked");
        }

        (_challenge, _count) = (best, 0);
    }

    private int Rank(AuthChallenge challenge) =>
        challenge.Scheme.Equals("Digest", StringComparison.OrdinalIgnoreCase) ? DigestAnswer.Strength(challenge) * 2
        : challenge.Scheme.Equals("Basic", StringComparison.OrdinalIgnoreCase) && options.AllowBasic ? 1
        : 0;

    private static string Name(AuthChallenge challenge) => $"{challenge.Scheme} {challenge.Value("algorithm")}".Trim();

    private MediaSourceException Wrong(string what) => new(SourceFailure.WrongPassword, $"{options.DisplayUri}: {what}");
}
