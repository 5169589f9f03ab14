using System.Globalization;
using System.Text;
using System.Xml;

namespace Supervision.Recorder.Onvif.Soap;

/// <summary>
/// One element of an answer. Found by local name, because cameras mix up the namespaces of extensions; held by strings of its own, because
/// <c>XName</c> keeps every name for ever that a camera makes up.
/// </summary>
internal sealed class AnswerElement(string name, string space)
{
    private const int LabelLength = 128;

    internal string Name { get; } = name;

    internal string Space { get; } = space;

    internal List<AnswerElement> Children { get; } = [];

    internal List<(string Name, string Space, string Value)> Attributes { get; } = [];

    /// <summary>The characters directly below, without blanks at the ends.</summary>
    internal string Value { get; set; } = "";

    internal AnswerElement? Child(string name) => Children.Find(child => child.Name == name);

    internal IEnumerable<AnswerElement> ChildrenNamed(string name) => Children.Where(child => child.Name == name);

    /// <summary>The element at the end of a path of names; null where a part is missing.</summary>
    internal AnswerElement? At(params ReadOnlySpan<string> path)
    {
        var at = this;
        foreach (var step in path)
        {
            at = at?.Child(step);
        }

        return at;
    }

    /// <summary>The child that the specification demands.</summary>
    internal AnswerElement Must(string name) => Child(name) ?? throw new BadAnswerException($"{Name} lacks {name}");

    /// <summary>A child's characters; null where it is missing or empty.</summary>
    internal string? Text(string name) => Child(name)?.Value is { Length: > 0 } value ? value : null;

    /// <summary>A child's characters as one printable line of bounded length.</summary>
    internal string Label(string name) => Printable(Child(name)?.Value ?? "");

    internal int? Number(string name) => ToNumber(Text(name));

    internal double? Real(string name) => ToReal(Text(name));

    internal bool? Flag(string name) => ToFlag(Text(name));

    internal string? Attribute(string name) => Attributes.Find(attribute => attribute.Name == name).Value;

    internal int? NumberAt(string attribute) => ToNumber(Attribute(attribute));

    internal double? RealAt(string attribute) => ToReal(Attribute(attribute));

    internal bool? FlagAt(string attribute) => ToFlag(Attribute(attribute));

    /// <summary>The attribute by which others refer to this element.</summary>
    internal string Token => Attribute("token") is { Length: > 0 } token ? token : throw new BadAnswerException($"{Name} lacks its token");

    /// <summary>All elements below, this one first, in document order.</summary>
    internal IEnumerable<AnswerElement> All()
    {
        var open = new Stack<AnswerElement>([this]);
        while (open.TryPop(out var element))
        {
            yield return element;
            for (var i = element.Children.Count - 1; i >= 0; i--)
            {
                open.Push(element.Children[i]);
            }
        }
    }

    /// <summary>Writes the element as it was read. Its depth is bounded by the reader.</summary>
    internal void WriteTo(XmlWriter writer)
    {
        writer.WriteStartElement(Name, Space);
        foreach (var (attribute, space, value) in Attributes)
        {
            writer.WriteAttributeString(attribute, space, value);
        }

        writer.WriteString(Value);
        Children.ForEach(child => child.WriteTo(writer));
        writer.WriteEndElement();
    }

    /// <summary>What a camera says about itself, fit for a terminal or a log: no control characters, no direction overrides, not long.</summary>
    internal static string Printable(string text)
    {
        var line = new StringBuilder();
        foreach (var rune in text.AsSpan(0, Math.Min(text.Length, LabelLength)).EnumerateRunes())
        {
            line.Append(IsPrintable(rune) ? rune.ToString() : " ");
        }

        return line.ToString().Trim();
    }

    private static bool IsPrintable(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    private static int? ToNumber(string? text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value
        : ToReal(text) is { } real && Math.Abs(real) < int.MaxValue ? (int)Math.Round(real)
        : null;

    private static double? ToReal(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;

    private static bool? ToFlag(string? text) => text?.ToLowerInvariant() switch
    {
        "true" or "1" => true,
        "false" or "0" => false,
        _ => null,
    };
}
