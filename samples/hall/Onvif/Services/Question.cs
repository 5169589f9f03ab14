using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Supervision.HallOnvif.Services;

/// <summary>What a camera is asked.</summary>
/// <param name="Body">The operation's element.</param>
/// <param name="Host">The camera's own address, as it believes.</param>
/// <param name="Port">Its port.</param>
/// <param name="Path">Where it was asked.</param>
internal sealed record Question(XElement Body, string Host, int Port, string Path)
{
    internal string Operation => Body.Name.LocalName;

    internal string Address(string path) => $"http://{Host}:{Port}/onvif/{path}";

    /// <summary>The element at a path of local names.</summary>
    internal XElement? At(params string[] path) => path.Aggregate<string, XElement?>(Body, (at, name) => at?.Elements().FirstOrDefault(child => child.Name.LocalName == name));

    /// <summary>The text at a path; null where there is none.</summary>
    internal string? Said(params string[] path) => At(path)?.Value.Trim();

    internal string? Attribute(string name, params string[] path) => (string?)At(path)?.Attribute(name);

    internal string Must(params string[] path) => Said(path) is { Length: > 0 } text ? text : throw RefusalException.Wrong("InvalidArgVal", $"{path[^1]} is missing");

    internal bool? Flag(params string[] path) => Said(path) switch { "true" or "1" => true, "false" or "0" => false, _ => null };

    internal double? Number(params string[] path) => Said(path) is { Length: > 0 } text ? Number(text, path[^1]) : null;

    internal TimeSpan? Length(params string[] path)
    {
        try
        {
            return Said(path) is { Length: > 0 } text ? XmlConvert.ToTimeSpan(text) : null;
        }
        catch (Exception error) when (error is FormatException or OverflowException)
        {
            throw RefusalException.Wrong("InvalidArgVal", $"{path[^1]} is no duration");
        }
    }

    internal static double Number(string text, string name) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : throw RefusalException.Wrong("InvalidArgVal", $"{name} is no number");
}
