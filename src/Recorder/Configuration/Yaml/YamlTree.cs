using Supervision.Recorder.Configuration.Binding;

using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Supervision.Recorder.Configuration.Yaml;

/// <summary>
/// Reads one YAML document into nodes. Bounded in size and depth; anchors, aliases, merge keys and tags are refused, so that the tree is
/// never larger than the text and reads the way it looks.
/// </summary>
internal sealed class YamlTree
{
    internal const int MaxCharacters = 1 << 20;
    internal const int MaxDepth = 16;

    private readonly Parser _parser;
    private readonly Findings _findings;

    private YamlTree(string text, Findings findings)
    {
        _parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
        _findings = findings;
    }

    /// <summary>The document's mapping; null after an error that leaves nothing to go on with.</summary>
    internal static YamlMapping? Read(string text, Findings findings)
    {
        try
        {
            return new YamlTree(text, findings).Document();
        }
        catch (YamlException exception)
        {
            findings.Error(
                (int)exception.Start.Line,
                (int)exception.Start.Column,
                "this is not YAML: " + OneLine(exception.Message),
                "look at the indentation, colons and quotes of this line and the one above");
            return null;
        }
        catch (RefusedException)
        {
            return null;
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            // The scanner of YamlDotNet answers some malformed texts with these and without a place.
            findings.Error(1, 1, "this is not YAML: its structure breaks off somewhere", "look for stray quotes, dashes and tabs");
            return null;
        }
    }

    private YamlMapping? Document()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _))
        {
            _findings.Error(1, 1, "the file is empty", "start from the commented sample, samples/hall/site.yaml");
            return null;
        }

        _parser.Consume<DocumentStart>();
        var root = Node(0);
        _parser.Consume<DocumentEnd>();
        if (_parser.Accept<DocumentStart>(out var second))
        {
            _findings.Error(At(second), "a second document begins", "keep everything in one document and take out this '---'");
        }

        if (root is not YamlMapping mapping)
        {
            _findings.Error(root, "the file is not a list of 'key: value' lines", "start from the commented sample, samples/hall/site.yaml");
            return null;
        }

        return mapping;
    }

    private YamlNode Node(int depth)
    {
        var parsed = _parser.Consume<ParsingEvent>();
        var (line, column) = ((int)parsed.Start.Line, (int)parsed.Start.Column);
        if (depth > MaxDepth)
        {
            throw Refuse(parsed, $"more than {MaxDepth} levels are nested here", "no key of this file needs that");
        }

        if (parsed is AnchorAlias || (parsed is NodeEvent { Anchor.IsEmpty: false }))
        {
            throw Refuse(parsed, "YAML anchors and aliases (& and *) are not accepted", "write the value out, or put it in quotes if it is text");
        }

        if (parsed is NodeEvent { Tag.IsEmpty: false, Tag.IsNonSpecific: false })
        {
            throw Refuse(parsed, "YAML tags (!) are not accepted", "write the plain value, or put it in quotes if it is text");
        }

        return parsed switch
        {
            Scalar scalar => new YamlScalar(scalar.Value, scalar.Style != ScalarStyle.Plain, line, column),
            SequenceStart => Sequence(depth, line, column),
            MappingStart => Mapping(depth, line, column),
            _ => throw Refuse(parsed, "this is not a value", "write 'key: value'"),
        };
    }

    private YamlSequence Sequence(int depth, int line, int column)
    {
        var items = new List<YamlNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(Node(depth + 1));
        }

        return new YamlSequence(items, line, column);
    }

    private YamlMapping Mapping(int depth, int line, int column)
    {
        var entries = new List<KeyValuePair<YamlScalar, YamlNode>>();
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = Node(depth + 1);
            var value = Node(depth + 1);
            if (key is not YamlScalar name)
            {
                _findings.Error(key, "a key must be a single word", "write 'key: value'");
            }
            else if (!first.TryAdd(name.Text, name.Line))
            {
                _findings.Error(name, $"'{Findings.Shown(name.Text)}' stands here a second time", $"keep one; the first is in line {first[name.Text]}");
            }
            else
            {
                entries.Add(new(name, value));
            }
        }

        return new YamlMapping(entries, line, column);
    }

    private RefusedException Refuse(ParsingEvent parsed, string problem, string remedy)
    {
        _findings.Error(At(parsed), problem, remedy);
        return new RefusedException();
    }

    private static YamlScalar At(ParsingEvent parsed) => new("", false, (int)parsed.Start.Line, (int)parsed.Start.Column);

    private static string OneLine(string message) => string.Join(' ', message.Split('\n', StringSplitOptions.TrimEntries));

    private sealed class RefusedException : Exception;
}
