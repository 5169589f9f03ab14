using System.Text.Encodings.Web;
using System.Text.Json;

namespace Supervision.Recorder.Cli.Json;

/// <summary>Writes what <c>--json</c> promises: camelCase names, Chinese as it is, nulls written out, one list item a line.</summary>
internal static class JsonOutput
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A JSON array, written as it comes: a list may be longer than memory.</summary>
    internal static void WriteList<T>(TextWriter writer, IEnumerable<T> items)
    {
        var separator = "[\n";
        foreach (var item in items)
        {
            writer.Write(separator);
            writer.Write(JsonSerializer.Serialize(item, Options));
            separator = ",\n";
        }

        writer.WriteLine(separator == "[\n" ? "[]" : "\n]");
    }

    /// <summary>One JSON object on one line.</summary>
    internal static void Write<T>(TextWriter writer, T item) => writer.WriteLine(JsonSerializer.Serialize(item, Options));
}
