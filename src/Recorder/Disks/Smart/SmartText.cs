using System.Text.Json;

namespace Supervision.Recorder.Disks.Smart;

/// <summary>Reads what <c>smartctl --json</c> writes. A disk's firmware says what it likes: whatever has another form than it should counts as not said.</summary>
internal static class SmartText
{
    /// <summary>More bytes than this are no report.</summary>
    internal const int MostBytes = 1 << 20;

    private const int MostAttributes = 512;
    private const int MostCharacters = 80;
    private const int MostMessage = 200;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 32 };

    /// <summary>Reads a report.</summary>
    /// <param name="device">The device that was asked.</param>
    /// <param name="json">UTF-8.</param>
    /// <exception cref="FormatException">It is no JSON object, or too large.</exception>
    public static SmartReport Parse(string device, ReadOnlyMemory<byte> json)
    {
        if (json.Length > MostBytes)
        {
            throw new FormatException($"more than {MostBytes} bytes");
        }

        try
        {
            using var document = JsonDocument.Parse(json, Options);
            return document.RootElement.ValueKind is JsonValueKind.Object ? Read(device, document.RootElement) : throw new FormatException("no JSON object");
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // Broken UTF-8 within a string is found out only when it is asked for.
            throw new FormatException("no JSON", error);
        }
    }

    private static SmartReport Read(string device, JsonElement root)
    {
        var attributes = Attributes(root);
        var nvme = Member(root, "nvme_smart_health_information_log");
        return new SmartReport
        {
            Device = device,
            Model = Text(Member(root, "model_name"), MostCharacters) ?? Text(Member(root, "scsi_model_name"), MostCharacters),
            Serial = Text(Member(root, "serial_number"), MostCharacters),
            Passed = Member(Member(root, "smart_status"), "passed") switch { { ValueKind: JsonValueKind.True } => true, { ValueKind: JsonValueKind.False } => false, _ => null },
            Reallocated = attributes.TryGetValue(5, out var replaced) ? replaced : Number(Member(root, "scsi_grown_defect_list")),
            Pending = attributes.TryGetValue(197, out var pending) ? pending : null,
            Uncorrectable = attributes.TryGetValue(198, out var uncorrectable) ? uncorrectable : null,
            Temperature = Number(Member(Member(root, "temperature"), "current")) ?? Number(Member(nvme, "temperature")),
            PercentageUsed = Number(Member(nvme, "percentage_used")),
            MediaErrors = Number(Member(nvme, "media_errors")),
            Message = Messages(root),
        };
    }

    private static Dictionary<long, long> Attributes(JsonElement root)
    {
        var found = new Dictionary<long, long>();
        if (Member(Member(root, "ata_smart_attributes"), "table") is { ValueKind: JsonValueKind.Array } table)
        {
            foreach (var row in table.EnumerateArray().Take(MostAttributes))
            {
                if (Number(Member(row, "id")) is { } id && Number(Member(Member(row, "raw"), "value")) is { } value)
                {
                    found.TryAdd(id, value);
                }
            }
        }

        return found;
    }

    private static string Messages(JsonElement root) => Member(Member(root, "smartctl"), "messages") is { ValueKind: JsonValueKind.Array } messages
        ? string.Join("; ", messages.EnumerateArray().Take(3).Select(message => Text(Member(message, "string"), MostMessage)).OfType<string>())
        : "";

    private static JsonElement? Member(JsonElement? parent, string name) =>
        parent is { ValueKind: JsonValueKind.Object } element && element.TryGetProperty(name, out var value) ? value : null;

    /// <summary>Counts are never negative; the raw values of some disks are garbage in their upper bytes, and then more than a long holds.</summary>
    private static long? Number(JsonElement? element) =>
        element is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var value) && value >= 0 ? value : null;

    private static string? Text(JsonElement? element, int most)
    {
        if (element is not { ValueKind: JsonValueKind.String } text || text.GetString() is not { } value)
        {
            return null;
        }

        var clean = string.Concat(value.Take(most).Select(character => char.IsControl(character) || char.IsSurrogate(character) ? ' ' : character)).Trim();
        return clean.Length == 0 ? null : clean;
    }
}
