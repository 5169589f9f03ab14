using System.Text.Json;

using NodaTime;

using Supervision.Domain;

namespace Supervision.Retention.Archive;

/// <summary>Who holds a data directory: the text that a refused second recorder shows.</summary>
/// <param name="Process">Process id.</param>
/// <param name="Host">Host name: the directory may be on shared storage.</param>
/// <param name="Program">Program and verb, for example <c>supervision record</c>.</param>
/// <param name="Since">When it took the lock.</param>
public sealed record LockOwner(int Process, string Host, string Program, Instant Since)
{
    /// <summary>This process.</summary>
    public static LockOwner Current(string program, IClock clock) =>
        new(Environment.ProcessId, Environment.MachineName, program, clock.GetCurrentInstant());

    /// <inheritdoc/>
    public override string ToString() => $"{Program} (process {Process} on {Host}, since {UtcTime.Format(Since)})";

    internal byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object>
    {
        ["pid"] = Process,
        ["host"] = Host,
        ["program"] = Program,
        ["since"] = UtcTime.Format(Since),
    });

    internal static LockOwner? FromJson(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            return new LockOwner(
                root.GetProperty("pid").GetInt32(),
                root.GetProperty("host").GetString() ?? "?",
                root.GetProperty("program").GetString() ?? "?",
                UtcTime.Parse(root.GetProperty("since").GetString() ?? string.Empty));
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }
}
