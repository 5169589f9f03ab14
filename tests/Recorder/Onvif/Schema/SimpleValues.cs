using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Supervision.Tests.Recorder.Onvif.Schema;

/// <summary>Compares texts with simple types: the built-in ones that ONVIF uses, lists, enumerations, lengths and patterns.</summary>
internal static class SimpleValues
{
    internal static XName Resolve(XElement at, string name)
    {
        var parts = name.Split(':');
        return parts.Length == 2 ? at.GetNamespaceOfPrefix(parts[0])! + parts[1] : at.GetDefaultNamespace() + name;
    }

    /// <summary>What is wrong with a text of a named type; null where nothing is.</summary>
    internal static string? Fault(OnvifSchema schema, XName type, string text)
    {
        if (type.Namespace == SchemaWalker.Xsd)
        {
            return IsBuiltIn(type.LocalName, text) ? null : $"'{text}' is no {type.LocalName}";
        }

        return schema.Type(type) is { } found ? Fault(schema, found, text) : schema.Knows(type.Namespace) ? $"the type {type} is not declared" : null;
    }

    /// <summary>What is wrong with a text of a simple type (or a complex one with text only).</summary>
    internal static string? Fault(OnvifSchema schema, XElement type, string text)
    {
        if (type.Name == SchemaWalker.Xsd + "complexType")
        {
            return Fault(schema, TypeContent.Of(schema, type).Text!, text);
        }

        var xsd = SchemaWalker.Xsd;
        if (type.Element(xsd + "list") is { } list)
        {
            var item = Resolve(list, (string)list.Attribute("itemType")!);
            return text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => Fault(schema, item, word)).FirstOrDefault(fault => fault is not null);
        }

        var restriction = type.Element(xsd + "restriction")!;
        var values = restriction.Elements(xsd + "enumeration").Select(one => (string)one.Attribute("value")!).ToList();
        var longest = (int?)restriction.Element(xsd + "maxLength")?.Attribute("value") ?? int.MaxValue;
        var pattern = (string?)restriction.Element(xsd + "pattern")?.Attribute("value");
        return values.Count > 0 && !values.Contains(text) ? $"'{text}' is none of {string.Join(", ", values)}"
            : text.Length > longest ? $"'{text}' is longer than {longest}"
            : pattern is not null && !Regex.IsMatch(text, $"^(?:{pattern})$", RegexOptions.None, TimeSpan.FromSeconds(10)) ? $"'{text}' does not match {pattern}"
            : Fault(schema, Resolve(restriction, (string)restriction.Attribute("base")!), text);
    }

    private static bool IsBuiltIn(string type, string text) => type switch
    {
        "string" or "token" or "NCName" or "anySimpleType" => true,
        "anyURI" => Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out _),
        "boolean" => text is "true" or "false",
        "int" or "integer" => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        "float" or "double" => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
        "duration" => Reads(() => XmlConvert.ToTimeSpan(text)),
        "dateTime" => Reads(() => XmlConvert.ToDateTimeOffset(text)),
        _ => throw new NotSupportedException($"xs:{type} is not known to the walker"),
    };

    private static bool Reads<T>(Func<T> read)
    {
        try
        {
            read();
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
