using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

using NodaTime;
using NodaTime.Text;

using Supervision.Domain;

namespace Supervision.Retention.Journal;

/// <summary>One record a line: JSON without line breaks, ended by a line feed.</summary>
internal static class JournalFormat
{
    internal const int MaxLineBytes = 64 * 1024;

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new InstantConverter(), new CauseConverter(), new FaultConverter(), new AlarmConverter(), new HoldConverter(), new DayConverter() },
    };

    internal static byte[] Write(JournalRecord record) => [.. JsonSerializer.SerializeToUtf8Bytes(record, Options), (byte)'\n'];

    /// <summary>True for a line that is one of many measurements. The type stands first in each line.</summary>
    internal static bool IsSample(ReadOnlySpan<byte> line) =>
        line.StartsWith("{\"type\":\"clock-offset\""u8)
        || line.StartsWith("{\"type\":\"host-clock\""u8)
        || line.StartsWith("{\"type\":\"sound-measured\""u8)
        || line.StartsWith("{\"type\":\"strip-sampled\""u8);

    /// <exception cref="FormatException">The line is no record that this program knows.</exception>
    internal static JournalRecord Read(ReadOnlySpan<byte> line)
    {
        try
        {
            return JsonSerializer.Deserialize<JournalRecord>(line, Options) is { Number: > 0 } record
                ? record
                : throw new FormatException("the record has no number");
        }
        catch (Exception e) when (e is JsonException or NotSupportedException)
        {
            throw new FormatException(e.Message, e);
        }
    }

    private sealed class InstantConverter : JsonConverter<Instant>
    {
        public override Instant Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Text(ref reader, UtcTime.Parse);

        public override void Write(Utf8JsonWriter writer, Instant value, JsonSerializerOptions options) =>
            writer.WriteStringValue(UtcTime.Format(value));
    }

    private sealed class CauseConverter : JsonConverter<GapCause>
    {
        public override GapCause Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Text(ref reader, GapCauses.Parse);

        public override void Write(Utf8JsonWriter writer, GapCause value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Name());
    }

    private sealed class FaultConverter : JsonConverter<SoundFault>
    {
        public override SoundFault Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Text(ref reader, SoundFaults.Parse);

        public override void Write(Utf8JsonWriter writer, SoundFault value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Name());
    }

    private sealed class AlarmConverter : JsonConverter<CameraAlarm>
    {
        public override CameraAlarm Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Text(ref reader, CameraAlarms.Parse);

        public override void Write(Utf8JsonWriter writer, CameraAlarm value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Name());
    }

    private sealed class HoldConverter : JsonConverter<HoldKind>
    {
        public override HoldKind Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Text(ref reader, HoldKinds.Parse);

        public override void Write(Utf8JsonWriter writer, HoldKind value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Name());
    }

    private sealed class DayConverter : JsonConverter<LocalDate>
    {
        public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Text(ref reader, text => LocalDatePattern.Iso.Parse(text).GetValueOrThrow());

        public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options) =>
            writer.WriteStringValue(LocalDatePattern.Iso.Format(value));
    }

    private static T Text<T>(ref Utf8JsonReader reader, Func<string, T> parse)
    {
        try
        {
            return parse(reader.GetString() ?? throw new JsonException("null where a text is needed"));
        }
        catch (Exception e) when (e is FormatException or InvalidOperationException)
        {
            throw new JsonException(e.Message, e);
        }
    }
}
