using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;

using Supervision.HallOnvif.State;

namespace Supervision.HallOnvif.Web;

/// <summary>Checks WS-UsernameTokens: right digest, dated near the camera's own clock, and, where the camera is strict, each nonce once.</summary>
internal sealed class TokenLogin(Account account, Camera camera)
{
    private const int MostNonces = 4096;
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(30);

    private readonly Queue<string> _order = new();
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    /// <summary>Whether the header has a token that is right.</summary>
    internal bool IsRight(XElement envelope)
    {
        var token = envelope.Elements().Where(part => part.Name.LocalName == "Header").Descendants().FirstOrDefault(part => part.Name.LocalName == "UsernameToken");
        if (token is null || Said(token, "Username") != account.User)
        {
            return false;
        }

        var (nonce, created) = (Said(token, "Nonce"), Said(token, "Created"));
        lock (camera.Gate)
        {
            return IsFresh(created) && Said(token, "Password") == Digest(nonce, created) && (!camera.Settings.NonceOnce || IsFirst(nonce));
        }
    }

    private bool IsFresh(string created) =>
        DateTimeOffset.TryParse(created, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) && (time - camera.Clock.Now).Duration() <= Tolerance;

    private string? Digest(string nonce, string created)
    {
        var bytes = new byte[nonce.Length];
        if (!Convert.TryFromBase64String(nonce, bytes, out var count))
        {
            return null;
        }

#pragma warning disable CA5350 // The profile of WS-Security demands SHA-1.
        return Convert.ToBase64String(SHA1.HashData([.. bytes[..count], .. Encoding.UTF8.GetBytes(created + account.Password)]));
#pragma warning restore CA5350
    }

    private bool IsFirst(string nonce)
    {
        if (!_used.Add(nonce))
        {
            return false;
        }

        _order.Enqueue(nonce);
        if (_order.Count > MostNonces)
        {
            _used.Remove(_order.Dequeue());
        }

        return true;
    }

    private static string Said(XElement token, string name) => token.Elements().FirstOrDefault(part => part.Name.LocalName == name)?.Value.Trim() ?? "";
}
