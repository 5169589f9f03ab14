using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

using Supervision.Retention.Verification.Proof;

namespace Supervision.Recorder.Cli.Json;

/// <summary>What <c>retention verify --json</c> writes: the verification's own stored form, which certificates have too.</summary>
internal static class ProofText
{
    internal static string Json(RetentionProof proof)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            ProofJson.Write(json, proof);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
