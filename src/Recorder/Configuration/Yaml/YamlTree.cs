using Supervision.Recorder.Cli;
using Supervision.Recorder.Cli.Texts;
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
                SiteFileTexts.NotYaml.With(OneLine(exception.Message)));
            return null;
        }
        catch (RefusedException)
        {
            return null;
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            // The scanner of YamlDotNet answers some malformed texts with these and without a place.
            findings.Error(1, 1, SiteFileTexts.BreaksOff);
            return null;
        }
    }

    private YamlMapping? Document()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _))
        {
            _findings.Error(1, 1, SiteFileTexts.Empty);
            return null;
        }

        _parser.Consume<DocumentStart>();
        var root = Node(0);
        _parser.Consume<DocumentEnd>();
        if (_parser.Accept<DocumentStart>(out var second))
        {
            _findings.Error(At(second), SiteFileTexts.SecondDocument);
        }

        if (root is not YamlMapping mapping)
        {
            _findings.Error(root, SiteFileTexts.NoMapping);
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
            throw Refuse(parsed, SiteFileTexts.TooDeep.With(MaxDepth));
        }

        if (parsed is AnchorAlias || (parsed is NodeEvent { Anchor.IsEmpty: false }))
        {
            throw Refuse(parsed, SiteFileTexts.Anchor);
        }

        if (parsed is NodeEvent { Tag.IsEmpty: false, Tag.IsNonSpecific: false })
        {
            throw Refuse(parsed, SiteFileTexts.Tag);
        }

        return parsed switch
        {
            Scalar scalar => new YamlScalar(scalar.Value, scalar.Style != ScalarStyle.Plain, line, column),
            SequenceStart => Sequence(depth, line, column),
            MappingStart => Mapping(depth, line, column),
            _ => throw Refuse(parsed, SiteFileTexts.NoValue),
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
                _findings.Error(key, SiteFileTexts.KeyIsNoWord);
            }
            else if (!first.TryAdd(name.Text, name.Line))
            {
                _findings.Error(name, SiteFileTexts.Twice.With(Findings.Shown(name.Text), first[name.Text]));
            }
            else
            {
                entries.Add(new(name, value));
            }
        }

        return new YamlMapping(entries, line, column);
    }

    private RefusedException Refuse(ParsingEvent parsed, Message problem)
    {
        _findings.Error(At(parsed), problem);
        return new RefusedException();
    }

    private static YamlScalar At(ParsingEvent parsed) => new("", false, (int)parsed.Start.Line, (int)parsed.Start.Column);

    private static string OneLine(string message) => string.Join(' ', message.Split('\n', StringSplitOptions.TrimEntries));

    private sealed class RefusedException : Exception;
}
