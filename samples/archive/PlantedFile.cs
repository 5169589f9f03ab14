using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

using NodaTime;
using NodaTime.Text;

using Supervision.Domain;

namespace Supervision.SampleArchive;

/// <summary><c>planted.json</c>.</summary>
internal static class PlantedFile
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        Converters = { new TextConverter<LocalDate>(LocalDatePattern.Iso.Format), new TextConverter<Instant>(UtcTime.Format) },
    };

    internal static void Write(string path, Planted planted) => File.WriteAllText(path, JsonSerializer.Serialize(planted, Options) + "\n");

    private sealed class TextConverter<T>(Func<T, string> format) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException("this file is only written");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(format(value));
    }
}
