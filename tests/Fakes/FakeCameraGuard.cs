using Supervision.Media.Rtsp;

namespace Supervision.Tests.Fakes;

/// <summary>A fake camera's digest authentication: checks the answer with the password, and lets nonces grow stale.</summary>
internal sealed class FakeCameraGuard(FakeCameraScript script)
{
    private int _nonce;
    private int _uses;

    /// <summary>The headers of a 401 answer; null where the request is authenticated, or needs not be.</summary>
    internal string? Challenge(RtspMessage request)
    {
        if (script.Password is null)
        {
            return null;
        }

        var given = request.Header("Authorization") is { } header ? AuthChallenge.Parse(header).FirstOrDefault() : null;
        var isRight = given is not null && IsRight(given, request.Method);
        if (isRight && given!.Value("nonce") == Nonce && _uses++ < script.NonceUses)
        {
            return null;
        }

        (_nonce, _uses) = (_nonce + 1, 0);
        var stale = isRight ? ", stale=true" : "";
        return string.Concat(script.Challenges.Select(text =>
            $"WWW-Authenticate: {text.Replace("{nonce}", Nonce)}{(text.StartsWith("Digest", StringComparison.Ordinal) ? stale : "")}\r\n"));
    }

    private string Nonce => $"nonce{_nonce}";

    private bool IsRight(AuthChallenge given, string method)
    {
        if (given.Scheme == "Basic")
        {
            return true;
        }

        var count = given.Value("nc").Length > 0 ? Convert.ToInt32(given.Value("nc"), 16) : 0;
        var expected = DigestAnswer.Header(
            given, script.User!, script.Password!, method, given.Value("uri"), count, given.Value("cnonce"));
        return AuthChallenge.Parse(expected)[0].Value("response") == given.Value("response");
    }
}
