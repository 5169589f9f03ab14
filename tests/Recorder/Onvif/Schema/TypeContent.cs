using System.Xml.Linq;

namespace Supervision.Tests.Recorder.Onvif.Schema;

/// <summary>A complex type laid out: what it inherits first, then its own.</summary>
internal sealed record TypeContent(List<XElement> Particles, List<XElement> Attributes, XName? Text)
{
    internal static TypeContent Of(OnvifSchema schema, XElement type)
    {
        var xsd = SchemaWalker.Xsd;
        var extension = type.Elements().FirstOrDefault(child => child.Name.LocalName is "complexContent" or "simpleContent")?.Element(xsd + "extension");
        var own = extension ?? type;
        var inherited = Base(schema, extension);
        return new(
            [.. inherited.Particles, .. own.Elements(xsd + "sequence").SelectMany(Flat), .. own.Elements(xsd + "choice")],
            [.. inherited.Attributes, .. own.Elements(xsd + "attribute").Where(one => one.Attribute("name") is not null)],
            inherited.Text);
    }

    private static TypeContent Base(OnvifSchema schema, XElement? extension)
    {
        if (extension is null)
        {
            return new([], [], null);
        }

        var name = SimpleValues.Resolve(extension, (string)extension.Attribute("base")!);
        return schema.Type(name) is { } type && type.Name == SchemaWalker.Xsd + "complexType" ? Of(schema, type) : new([], [], name);
    }

    private static IEnumerable<XElement> Flat(XElement sequence) =>
        sequence.Elements().Where(child => child.Name.LocalName is "element" or "any" or "choice" or "sequence")
            .SelectMany(child => child.Name.LocalName == "sequence" ? Flat(child) : [child]);
}
