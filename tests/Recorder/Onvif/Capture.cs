using System.Collections.Concurrent;
using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json;
using System.Xml.Linq;

namespace Supervision.Tests.Recorder.Onvif;

/// <summary>Recorded exchanges of a real camera.</summary>
internal sealed class Capture
{
    private static readonly ConcurrentDictionary<string, Capture> Read = new();

    private Capture(List<Exchange> exchanges) => Exchanges = exchanges;

    internal static Capture Axis => Of("AXIS");

    internal static Capture Reolink => Of("REOLINK");

    internal IReadOnlyList<Exchange> Exchanges { get; }

    /// <summary>The first answer to an operation.</summary>
    internal Exchange this[string operation] => Exchanges.First(exchange => exchange.Operation == operation);

    private static Capture Of(string prefix) => Read.GetOrAdd(prefix, _ =>
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Fixtures", "onvif-captures");
        using var file = File.OpenRead(Directory.GetFiles(folder, prefix + "*.tar.gz").Single());
        using var plain = new GZipStream(file, CompressionMode.Decompress);
        using var archive = new TarReader(plain);
        var exchanges = new List<Exchange>();
        while (archive.GetNextEntry() is { } entry)
        {
            if (entry.Name.EndsWith(".json") && entry.Name.Contains("capture_"))
            {
                exchanges.Add(ReadOne(entry.DataStream!));
            }
        }

        return new Capture(exchanges);
    });

    private static Exchange ReadOne(Stream stream)
    {
        using var document = JsonDocument.Parse(stream);
        var root = document.RootElement;
        var answer = root.GetProperty("response_body").GetString()!;
        return new(
            root.GetProperty("operation_name").GetString()!,
            root.GetProperty("endpoint").GetString()!,
            root.GetProperty("status_code").GetInt32(),
            answer,
            XElement.Parse(answer).Elements().Last().Elements().Select(body => body.Name).FirstOrDefault(name => name.LocalName != "Fault")?.NamespaceName);
    }

    /// <param name="Operation">Its name.</param>
    /// <param name="Endpoint">Where it was asked.</param>
    /// <param name="Status">Of HTTP.</param>
    /// <param name="Answer">The envelope.</param>
    /// <param name="Space">The namespace of the service that answered; null with a fault.</param>
    internal sealed record Exchange(string Operation, string Endpoint, int Status, string Answer, string? Space);
}
