using System.Xml;

namespace Supervision.Recorder.Onvif.Soap;

/// <summary>Reads XML from the network: no document type, no entities, bounded in size, depth and number of elements.</summary>
internal static class AnswerReader
{
    /// <summary>Bytes of the largest answer that is read.</summary>
    internal const int MaxBytes = 1024 * 1024;

    private const int MaxDepth = 48;
    private const int MaxNodes = 50_000;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MaxBytes,
        MaxCharactersFromEntities = 1024,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>Reads a document.</summary>
    /// <exception cref="BadAnswerException">It is no XML, has a document type, or breaks a limit.</exception>
    internal static AnswerElement Read(byte[] bytes, int count)
    {
        try
        {
            using var stream = new MemoryStream(bytes, 0, count, writable: false);
            using var text = new StreamReader(stream, AnswerEncoding.Of(bytes.AsSpan(0, count)), detectEncodingFromByteOrderMarks: false);
            using var reader = XmlReader.Create(text, Settings);
            return Build(reader);
        }
        catch (Exception error) when (error is XmlException or ArgumentException or NotSupportedException)
        {
            throw new BadAnswerException(Sentence(bytes.AsSpan(0, count), error));
        }
    }

    private static AnswerElement Build(XmlReader reader)
    {
        var above = new AnswerElement("", "");
        var open = new Stack<AnswerElement>([above]);
        for (var nodes = 0; reader.Read();)
        {
            nodes += 1 + reader.AttributeCount;
            ThrowIfBeyond(nodes, reader.Depth);
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    var element = Copy(reader);
                    open.Peek().Children.Add(element);
                    if (!reader.IsEmptyElement)
                    {
                        open.Push(element);
                    }

                    break;
                case XmlNodeType.EndElement:
                    open.Pop();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA when open.Peek().Value.Length == 0:
                    open.Peek().Value = reader.Value.Trim();
                    break;
            }
        }

        return above.Children[0];
    }

    private static AnswerElement Copy(XmlReader reader)
    {
        var element = new AnswerElement(reader.LocalName, reader.NamespaceURI);
        while (reader.MoveToNextAttribute())
        {
            if (reader.Prefix != "xmlns" && reader.Name != "xmlns")
            {
                element.Attributes.Add((reader.LocalName, reader.NamespaceURI, reader.Value));
            }
        }

        reader.MoveToElement();
        return element;
    }

    private static void ThrowIfBeyond(int nodes, int depth)
    {
        if (nodes > MaxNodes)
        {
            throw new BadAnswerException($"it has more than {MaxNodes} elements and attributes");
        }

        if (depth > MaxDepth)
        {
            throw new BadAnswerException($"its elements are nested deeper than {MaxDepth}");
        }
    }

    private static string Sentence(ReadOnlySpan<byte> bytes, Exception error)
    {
        var text = bytes.TrimStart(" \r\n\t\uFEFF"u8);
        return text.IsEmpty ? "it is empty"
            : text[0] != (byte)'<' ? "it is not XML"
            : bytes.IndexOf("<!DOCTYPE"u8) >= 0 ? "it has a document type (DOCTYPE), which may hide an entity bomb or be a web page"
            : error is XmlException { LineNumber: > 0 } place ? $"it is no whole XML (line {place.LineNumber})"
            : "it is no whole XML";
    }
}
