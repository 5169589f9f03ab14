using System.Security.Cryptography;
using System.Text;
using System.Xml;

using NodaTime;

namespace Supervision.Recorder.Onvif.Soap;

/// <summary>WS-Security's UsernameToken with a password digest (Profile 1.0): the login of most cameras.</summary>
/// <param name="login">The account.</param>
/// <param name="created">Now, by the camera's clock: a camera refuses a token that is minutes off.</param>
/// <param name="nonce">Random bytes, new for each request.</param>
internal sealed class UsernameToken(OnvifLogin login, Instant created, byte[] nonce)
{
    private const string Profile = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-";
    private const int NonceLength = 16;

    internal static UsernameToken Now(OnvifLogin login, Instant created) => new(login, created, RandomNumberGenerator.GetBytes(NonceLength));

    /// <summary>Base64 of SHA-1 over nonce, time and password.</summary>
    internal string Digest
    {
        get
        {
            byte[] signed = [.. nonce, .. Encoding.UTF8.GetBytes(Envelope.Stamp(created)), .. Encoding.UTF8.GetBytes(login.Password.Reveal())];
#pragma warning disable CA5350 // The profile demands SHA-1; HTTP digest is used instead where the camera offers it.
            return Convert.ToBase64String(SHA1.HashData(signed));
#pragma warning restore CA5350
        }
    }

    internal void WriteTo(XmlWriter writer)
    {
        var space = XmlNames.Security.NamespaceName;
        writer.WriteStartElement("Security", space);
        writer.WriteAttributeString("mustUnderstand", XmlNames.Envelope.NamespaceName, "1");
        writer.WriteStartElement("UsernameToken", space);
        writer.WriteElementString("Username", space, login.User);
        writer.WriteStartElement("Password", space);
        writer.WriteAttributeString("Type", Profile + "username-token-profile-1.0#PasswordDigest");
        writer.WriteString(Digest);
        writer.WriteEndElement();
        writer.WriteStartElement("Nonce", space);
        writer.WriteAttributeString("EncodingType", Profile + "soap-message-security-1.0#Base64Binary");
        writer.WriteString(Convert.ToBase64String(nonce));
        writer.WriteEndElement();
        writer.WriteElementString("Created", XmlNames.SecurityUtility.NamespaceName, Envelope.Stamp(created));
        writer.WriteEndElement();
        writer.WriteEndElement();
    }
}
