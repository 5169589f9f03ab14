using System.Xml.Linq;

namespace Supervision.Recorder.Onvif.Soap;

/// <summary>Short words for writing elements of the common schema (tt).</summary>
internal static class Elements
{
    internal static XElement Tt(string name, params object?[] content) => new(XmlNames.Schema + name, content);

    /// <summary>An element that is left out where there is nothing to say.</summary>
    internal static XElement? TtIf(string name, object? value) => value is null ? null : Tt(name, value);

    /// <summary>An element that is left out where there is nothing to say.</summary>
    internal static XElement? If(XName name, object? value) => value is null ? null : new XElement(name, value);

    /// <summary>An attribute that is left out where there is nothing to say.</summary>
    internal static XAttribute? AttributeIf(XName name, object? value) => value is null ? null : new XAttribute(name, value);
}
