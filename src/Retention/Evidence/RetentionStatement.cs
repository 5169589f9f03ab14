using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

using Supervision.Domain;
using Supervision.Retention.Verification.Proof;

namespace Supervision.Retention.Evidence;

/// <summary>What a completeness certificate states: who made it, with which program and key, and the whole result of a verification.</summary>
public static class RetentionStatement
{
    /// <summary>Name of the form.</summary>
    public const string Format = "supervision-completeness/1";

    /// <summary>A signed certificate of a verification.</summary>
    /// <param name="proof">Its outcome.</param>
    /// <param name="software">Version of this program.</param>
    /// <param name="place">Name of the machine.</param>
    /// <param name="key">Signs.</param>
    public static byte[] Certify(RetentionProof proof, string software, string place, SigningKey key)
    {
        ArgumentNullException.ThrowIfNull(proof);
        ArgumentNullException.ThrowIfNull(key);
        return CertificateFile.Sign(Write(proof, software, place, key.Id), key);
    }

    /// <summary>The statement: one line, members in fixed order. Random in it is only what the verification found.</summary>
    public static ReadOnlySpan<byte> Write(RetentionProof proof, string software, string place, string keyId)
    {
        ArgumentNullException.ThrowIfNull(proof);
        var buffer = new ArrayBufferWriter<byte>(1 << 16);
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WriteString("signed", UtcTime.Format(proof.Made));
            json.WriteString("software", software);
            json.WriteString("host", place);
            json.WriteString("keyId", keyId);
            json.WritePropertyName("result");
            ProofJson.Write(json, proof);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan;
    }
}
