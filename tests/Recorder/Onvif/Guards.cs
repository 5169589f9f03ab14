using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

using NodaTime;

using Supervision.Media.Net;
using Supervision.Recorder.Onvif;

namespace Supervision.Tests.Recorder.Onvif;

/// <summary>How devices guard themselves, computed apart from the client's own code.</summary>
internal static partial class Guards
{
    internal const string User = "admin";
    internal const string Password = "p\"ä ss&<";

    private static readonly string[] Open = ["GetSystemDateAndTime"];

    internal static OnvifLogin Login => new(User, new Secret(Password));

    internal static OnvifLogin WrongLogin => new(User, new Secret("wrong-secret"));

    internal static FakeReply NotAuthorized { get; } = FakeReply.Fault(400, "Sender", "Sender not Authorized", "ter:NotAuthorized");

    /// <summary>Takes UsernameTokens that are dated within five seconds of the device's clock.</summary>
    internal static Func<FakeRequest, FakeReply?> Token(FakeOnvifDevice device) => request =>
        Open.Contains(request.Operation) || IsToken(request, device.Time.GetCurrentInstant() + device.Ahead) ? null : NotAuthorized;

    /// <summary>Takes HTTP digest; each nonce is good for some requests.</summary>
    internal static Func<FakeRequest, FakeReply?> HttpDigest(string algorithm, int uses = int.MaxValue, bool saysStale = true)
    {
        var (nonce, used) = (0, 0);
        return request =>
        {
            if (Open.Contains(request.Operation))
            {
                return null;
            }

            var right = IsDigest(request, algorithm, $"nonce-{nonce}");
            if (right && ++used <= uses)
            {
                return null;
            }

            (nonce, used) = (nonce + 1, 0);
            return new FakeReply(401, [], $"Digest realm=\"cam\", qop=\"auth\", algorithm={algorithm}, nonce=\"nonce-{nonce}\"{(right && saysStale ? ", stale=true" : "")}");
        };
    }

    private static bool IsToken(FakeRequest request, Instant now)
    {
        if (request.Token is null || request.Said("Username") != User)
        {
            return false;
        }

        var created = request.Said("Created")!;
        var date = Instant.FromDateTimeOffset(DateTimeOffset.Parse(created, CultureInfo.InvariantCulture));
        byte[] signed = [.. Convert.FromBase64String(request.Said("Nonce")!), .. Encoding.UTF8.GetBytes(created + Password)];
#pragma warning disable CA5350 // The profile demands SHA-1.
        return Math.Abs((date - now).TotalSeconds) <= 5 && request.Said("Password") == Convert.ToBase64String(SHA1.HashData(signed));
#pragma warning restore CA5350
    }

    private static bool IsDigest(FakeRequest request, string algorithm, string nonce)
    {
        if (request.Authorization is null)
        {
            return false;
        }

        var said = Parameter.Matches(request.Authorization).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value.Trim('"'));
        var secret = Hash(algorithm, $"{User}:cam:{Password}");
        var asked = Hash(algorithm, $"POST:{request.Address.PathAndQuery}");
        return said["nonce"] == nonce && said["uri"] == request.Address.PathAndQuery
            && said["response"] == Hash(algorithm, $"{secret}:{nonce}:{said["nc"]}:{said["cnonce"]}:auth:{asked}");
    }

    private static string Hash(string algorithm, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
#pragma warning disable CA5351 // Most cameras know nothing better than MD5.
        return Convert.ToHexStringLower(algorithm == "MD5" ? MD5.HashData(bytes) : SHA256.HashData(bytes));
#pragma warning restore CA5351
    }

    [GeneratedRegex("(\\w+)=(\"[^\"]*\"|[^, ]+)")]
    private static partial Regex Parameter { get; }
}
