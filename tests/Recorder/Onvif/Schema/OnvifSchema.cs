using System.Xml.Linq;

namespace Supervision.Tests.Recorder.Onvif.Schema;

/// <summary>
/// The published WSDLs and schemas, by name. Not an <c>XmlSchemaSet</c>: that refuses them, because imports are missing and their wildcards are ambiguous.
/// </summary>
internal sealed class OnvifSchema
{
    private static readonly XNamespace Xsd = SchemaWalker.Xsd;

    private readonly Dictionary<XName, XElement> _elements = [];
    private readonly Dictionary<XName, XElement> _types = [];

    private OnvifSchema()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Fixtures", "onvif-schema");
        foreach (var path in Directory.EnumerateFiles(folder, "*.*", SearchOption.AllDirectories).Where(path => path.EndsWith(".wsdl") || path.EndsWith(".xsd")))
        {
            var document = XDocument.Load(path);
            Actions.UnionWith(document.Descendants().Attributes("soapAction").Select(action => action.Value));
            foreach (var schema in document.Descendants(Xsd + "schema"))
            {
                Take(schema);
            }
        }
    }

    internal static OnvifSchema Published { get; } = new();

    /// <summary>Every SOAP action of the bindings.</summary>
    internal HashSet<string> Actions { get; } = new(StringComparer.Ordinal);

    internal XElement? Element(XName name) => _elements.GetValueOrDefault(name);

    internal XElement? Type(XName name) => _types.GetValueOrDefault(name);

    /// <summary>Whether the namespace is published here: names in others cannot be looked up.</summary>
    internal bool Knows(XNamespace space) => _types.Keys.Any(name => name.Namespace == space) || _elements.Keys.Any(name => name.Namespace == space);

    private void Take(XElement schema)
    {
        XNamespace space = (string)schema.Attribute("targetNamespace")!;
        foreach (var child in schema.Elements().Where(child => child.Attribute("name") is not null))
        {
            var index = child.Name == Xsd + "element" ? _elements : _types;
            index[space + (string)child.Attribute("name")!] = child;
        }
    }
}
