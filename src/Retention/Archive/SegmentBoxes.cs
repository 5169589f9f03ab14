using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

using Supervision.Domain;

namespace Supervision.Retention.Archive;

/// <summary>
/// The JSON in the two private boxes of a segment file. UTF-8, no white space, members always in this order: the same values give the same
/// bytes. These are stored formats: a change needs a new format name, and readers keep reading the old one.
/// </summary>
public static class SegmentBoxes
{
    /// <summary>Extended type of the first box.</summary>
    public static readonly Guid OpeningType = new("bae0eed5-113c-439b-b257-d229ebeca5a6");

    /// <summary>Extended type of the closing box.</summary>
    public static readonly Guid ClosingType = new("ffb3869e-10fe-4f72-b4c1-6170819fba88");

    /// <summary>Format name of the first box.</summary>
    public const string OpeningFormat = "supervision-segment/2";

    /// <summary>Format name of the closing box.</summary>
    public const string ClosingFormat = "supervision-segment-end/2";

    private const string FirstOpeningFormat = "supervision-segment/1";
    private const string FirstClosingFormat = "supervision-segment-end/1";
    private const int MaxBytes = 64 * 1024;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The first box's bytes.</summary>
    public static byte[] Write(OpeningBox header) => Write(json =>
    {
        json.WriteString("format", OpeningFormat);
        json.WriteString("camera", header.Camera);
        json.WriteString("run", header.Run);
        json.WriteNumber("sequence", header.Sequence);
        json.WriteString("start", UtcTime.Format(header.Start));
        json.WriteString("label", header.Label);
        WriteLabelBox(json, header.LabelBox);
        json.WriteString("video", header.Video);
        json.WriteNumber("width", header.Width);
        json.WriteNumber("height", header.Height);
        json.WriteString("audio", header.Audio);
        json.WriteString("previous", header.PreviousSha256);
        json.WriteString("original", header.Original);
        json.WriteString("recorder", header.Recorder);
    });

    /// <summary>The closing box's bytes.</summary>
    public static byte[] Write(ClosingBox end) => Write(json =>
    {
        json.WriteString("format", ClosingFormat);
        json.WriteString("end", UtcTime.Format(end.End));
        json.WriteNumber("pictures", end.Pictures);
        json.WriteNumber("soundFrames", end.SoundFrames);
        json.WriteNumber("lostPackets", end.LostPackets);
        json.WriteBoolean("recovered", end.Recovered);
        json.WriteBoolean("clean", end.Clean);
        json.WriteString("original", end.OriginalSha256);
    });

    /// <summary>Reads the first box.</summary>
    /// <exception cref="FormatException">It is not of this format, or a value is impossible.</exception>
    public static OpeningBox ReadOpening(ReadOnlyMemory<byte> bytes) => Read(bytes, OpeningFormat, FirstOpeningFormat, json =>
    {
        var header = new OpeningBox(
            Text(json, "camera"),
            Text(json, "run"),
            json.GetProperty("sequence").GetInt64(),
            UtcTime.Parse(Text(json, "start")),
            Text(json, "label"),
            ReadLabelBox(json.GetProperty("labelBox")),
            Text(json, "video"),
            json.GetProperty("width").GetInt32(),
            json.GetProperty("height").GetInt32(),
            json.GetProperty("audio").GetString(),
            json.GetProperty("previous").GetString(),
            Original(json),
            Text(json, "recorder"));
        return CameraId.IsValid(header.Camera) && header is { Sequence: > 0, Width: > 0, Height: > 0 }
            ? header
            : throw new FormatException("camera, sequence, width or height is impossible");
    });

    /// <summary>Reads the closing box.</summary>
    /// <exception cref="FormatException">It is not of this format, or a value is impossible.</exception>
    public static ClosingBox ReadClosing(ReadOnlyMemory<byte> bytes) => Read(bytes, ClosingFormat, FirstClosingFormat, json => new ClosingBox(
        UtcTime.Parse(Text(json, "end")),
        json.GetProperty("pictures").GetInt32(),
        json.GetProperty("soundFrames").GetInt32(),
        json.GetProperty("lostPackets").GetInt64(),
        json.GetProperty("recovered").GetBoolean(),
        json.GetProperty("clean").GetBoolean(),
        Original(json)));

    // Format 1 did not have it.
    private static string? Original(JsonElement json) => json.TryGetProperty("original", out var original) ? original.GetString() : null;

    private static byte[] Write(Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static T Read<T>(ReadOnlyMemory<byte> bytes, string format, string first, Func<JsonElement, T> read)
    {
        if (bytes.Length > MaxBytes)
        {
            throw new FormatException($"the box holds {bytes.Length} bytes, more than the {MaxBytes} allowed");
        }

        try
        {
            using var document = JsonDocument.Parse(bytes);
            var found = Text(document.RootElement, "format");
            return found == format || found == first
                ? read(document.RootElement)
                : throw new FormatException($"the box has format '{found}', this program reads '{format}': use the version that wrote it");
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or NodaTime.Text.UnparsableValueException)
        {
            throw new FormatException($"the box does not hold {format}: {e.Message}", e);
        }
    }

    private static string Text(JsonElement json, string name) =>
        json.GetProperty(name).GetString() ?? throw new FormatException($"'{name}' is null");

    private static void WriteLabelBox(Utf8JsonWriter json, LabelBox? box)
    {
        if (box is null)
        {
            json.WriteNull("labelBox");
            return;
        }

        json.WriteStartObject("labelBox");
        json.WriteNumber("x", box.X);
        json.WriteNumber("y", box.Y);
        json.WriteNumber("width", box.Width);
        json.WriteNumber("height", box.Height);
        json.WriteEndObject();
    }

    private static LabelBox? ReadLabelBox(JsonElement json) => json.ValueKind == JsonValueKind.Null
        ? null
        : new LabelBox(
            json.GetProperty("x").GetInt32(),
            json.GetProperty("y").GetInt32(),
            json.GetProperty("width").GetInt32(),
            json.GetProperty("height").GetInt32());
}
