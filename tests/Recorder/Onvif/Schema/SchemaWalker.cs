using System.Xml.Linq;

namespace Supervision.Tests.Recorder.Onvif.Schema;

/// <summary>Compares an element with its declaration: names, namespaces, order, cardinality, attributes and simple values.</summary>
internal sealed class SchemaWalker(OnvifSchema schema)
{
    internal static readonly XNamespace Xsd = "http://www.w3.org/2001/XMLSchema";

    private readonly List<string> _faults = [];

    /// <summary>What is wrong with an element; nothing where it is as published.</summary>
    internal static IReadOnlyList<string> Faults(OnvifSchema schema, XElement element)
    {
        var walker = new SchemaWalker(schema);
        if (schema.Element(element.Name) is { } declaration)
        {
            walker.Compare(element, declaration);
        }
        else
        {
            walker._faults.Add($"{element.Name} is not declared");
        }

        return walker._faults;
    }

    private void Compare(XElement element, XElement declaration)
    {
        var type = (string?)declaration.Attribute("type");
        var inline = declaration.Elements().FirstOrDefault(child => child.Name.LocalName is "complexType" or "simpleType");
        if (type is not null)
        {
            CompareNamed(element, SimpleValues.Resolve(declaration, type));
        }
        else if (inline is not null)
        {
            CompareWith(element, inline);
        }
    }

    private void CompareNamed(XElement element, XName type)
    {
        if (type.Namespace == Xsd)
        {
            Simple(element, type);
        }
        else if (schema.Type(type) is { } found)
        {
            CompareWith(element, found);
        }
        else if (schema.Knows(type.Namespace))
        {
            _faults.Add($"{element.Name.LocalName}: the type {type} is not declared");
        }
        else if (element.HasElements)
        {
            _faults.Add($"{element.Name.LocalName}: the type {type} is not published here, so its elements cannot be checked");
        }
    }

    private void CompareWith(XElement element, XElement type)
    {
        if (type.Name == Xsd + "simpleType")
        {
            Simple(element, null, type);
            return;
        }

        var content = TypeContent.Of(schema, type);
        Attributes(element, content);
        if (content.Text is { } text)
        {
            Simple(element, text);
            return;
        }

        var left = new Queue<XElement>(element.Elements());
        foreach (var particle in content.Particles)
        {
            Take(element, left, particle);
        }

        _faults.AddRange(left.Select(rest => $"{element.Name.LocalName}: {rest.Name} is not expected here"));
    }

    private void Take(XElement parent, Queue<XElement> left, XElement particle)
    {
        if (particle.Name == Xsd + "choice")
        {
            var branch = particle.Elements().FirstOrDefault(one => left.TryPeek(out var next) && NameOf(one) == next.Name);
            if (branch is not null)
            {
                Take(parent, left, branch);
            }

            return;
        }

        if (particle.Name == Xsd + "any")
        {
            return; // Nothing of ours may hide in a wildcard: what is left over is a fault.
        }

        var (least, most) = Occurs(particle);
        var taken = 0;
        for (; taken < most && left.TryPeek(out var next) && next.Name == NameOf(particle); taken++)
        {
            Compare(left.Dequeue(), Declaration(particle));
        }

        if (taken < least)
        {
            _faults.Add($"{parent.Name.LocalName}: {NameOf(particle)} stands {taken} times, expected at least {least}");
        }
    }

    private void Attributes(XElement element, TypeContent content)
    {
        foreach (var attribute in element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration))
        {
            var declared = content.Attributes.FirstOrDefault(one => (string?)one.Attribute("name") == attribute.Name.LocalName);
            if (declared is null || attribute.Name.Namespace != XNamespace.None)
            {
                _faults.Add($"{element.Name.LocalName}: attribute {attribute.Name} is not declared");
            }
            else if ((string?)declared.Attribute("type") is { } type && SimpleValues.Fault(schema, SimpleValues.Resolve(declared, type), attribute.Value) is { } fault)
            {
                _faults.Add($"{element.Name.LocalName}/@{attribute.Name.LocalName}: {fault}");
            }
        }

        _faults.AddRange(content.Attributes.Where(one => (string?)one.Attribute("use") == "required" && element.Attribute((string)one.Attribute("name")!) is null)
            .Select(one => $"{element.Name.LocalName}: attribute {(string?)one.Attribute("name")} is missing"));
    }

    private void Simple(XElement element, XName? name, XElement? inline = null)
    {
        if (element.HasElements)
        {
            _faults.Add($"{element.Name.LocalName} has elements, expected text");
        }
        else if ((name is null ? SimpleValues.Fault(schema, inline!, element.Value) : SimpleValues.Fault(schema, name, element.Value)) is { } fault)
        {
            _faults.Add($"{element.Name.LocalName}: {fault}");
        }
    }

    private XElement Declaration(XElement particle) => (string?)particle.Attribute("ref") is { } reference
        ? schema.Element(SimpleValues.Resolve(particle, reference))!
        : particle;

    private static XName NameOf(XElement particle)
    {
        if ((string?)particle.Attribute("ref") is { } reference)
        {
            return SimpleValues.Resolve(particle, reference);
        }

        var owner = particle.Ancestors(Xsd + "schema").First();
        Assert.Equal("qualified", (string?)owner.Attribute("elementFormDefault"));
        return (XNamespace)(string)owner.Attribute("targetNamespace")! + (string)particle.Attribute("name")!;
    }

    private static (int Least, int Most) Occurs(XElement particle)
    {
        var most = (string?)particle.Attribute("maxOccurs") ?? "1";
        return ((int?)particle.Attribute("minOccurs") ?? 1, most == "unbounded" ? int.MaxValue : int.Parse(most));
    }
}
