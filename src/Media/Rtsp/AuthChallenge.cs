namespace Supervision.Media.Rtsp;

/// <summary>One way to authenticate that a camera offers, by RTSP or by HTTP.</summary>
/// <param name="Scheme">Such as Digest or Basic.</param>
/// <param name="Parameters">By lower-case name.</param>
public sealed record AuthChallenge(string Scheme, IReadOnlyDictionary<string, string> Parameters)
{
    private const int MaxParameters = 32;

    /// <summary>The password was right, only the nonce is too old.</summary>
    public bool IsStale => Value("stale").Equals("true", StringComparison.OrdinalIgnoreCase);

    /// <summary>A parameter by its lower-case name; empty where there is none.</summary>
    public string Value(string name) => Parameters.GetValueOrDefault(name, "");

    /// <summary>Reads a WWW-Authenticate header (RFC 7235, 4.1), which may hold several challenges. What makes no sense is skipped.</summary>
    public static List<AuthChallenge> Parse(string header)
    {
        var challenges = new List<AuthChallenge>();
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        var reader = new TokenReader(header);
        while (reader.TryReadToken(out var token))
        {
            if (!reader.TryReadValue(out var value))
            {
                parameters = new Dictionary<string, string>(StringComparer.Ordinal);
                challenges.Add(new AuthChallenge(token, parameters));
            }
            else if (parameters.Count < MaxParameters)
            {
                parameters.TryAdd(token.ToLowerInvariant(), value);
            }
        }

        return challenges;
    }

    private ref struct TokenReader(string text)
    {
        private int _at;

        internal bool TryReadToken(out string token)
        {
            while (_at < text.Length && !IsTokenChar(text[_at]))
            {
                _at++;
            }

            token = ReadToken();
            return token.Length > 0;
        }

        internal bool TryReadValue(out string value)
        {
            value = "";
            var next = _at;
            while (next < text.Length && text[next] == ' ')
            {
                next++;
            }

            if (next >= text.Length || text[next] != '=')
            {
                return false;
            }

            _at = next + 1;
            while (_at < text.Length && text[_at] == ' ')
            {
                _at++;
            }

            value = _at < text.Length && text[_at] == '"' ? ReadQuoted() : ReadToken();
            return true;
        }

        private string ReadToken()
        {
            var begin = _at;
            while (_at < text.Length && IsTokenChar(text[_at]))
            {
                _at++;
            }

            return text[begin.._at];
        }

        private string ReadQuoted()
        {
            var value = new System.Text.StringBuilder();
            for (_at++; _at < text.Length && text[_at] != '"'; _at++)
            {
                if (text[_at] == '\\' && _at + 1 < text.Length)
                {
                    _at++;
                }

                value.Append(text[_at]);
            }

            _at = Math.Min(_at + 1, text.Length); // The closing quote may be missing.
            return value.ToString();
        }

        private static bool IsTokenChar(char c) => c is > ' ' and < '\x7f' and not (',' or '=' or '"' or ';');
    }
}
