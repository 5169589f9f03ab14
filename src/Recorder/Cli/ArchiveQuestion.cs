using System.CommandLine;

using NodaTime;

using Supervision.Recorder.Cli.Texts;
using Supervision.Retention.Archive;
using Supervision.Retention.Catalog;

namespace Supervision.Recorder.Cli;

/// <summary>What the verbs that ask for something of an archive have in common: <c>--data DIR [--camera C] [--from T] [--to T] [--json]</c>.</summary>
internal sealed class ArchiveQuestion
{
    private readonly VerbContext _context;
    private readonly Option<string> _data;
    private readonly Option<string> _camera;
    private readonly Option<string> _from;
    private readonly Option<string> _to;
    private readonly Option<bool> _json;
    private readonly bool _takesPickups;

    /// <param name="context">Where it is asked.</param>
    /// <param name="takesPickups">A pickup may be named in place of a camera.</param>
    internal ArchiveQuestion(VerbContext context, bool takesPickups = false)
    {
        (_context, _takesPickups) = (context, takesPickups);
        _data = CommonOptions.Data(context);
        _camera = CommonOptions.Camera(context, takesPickups ? ArchiveTexts.SourceOption : ArchiveTexts.CameraOption);
        _from = CommonOptions.From(context);
        _to = CommonOptions.To(context);
        _json = CommonOptions.Json(context);
    }

    /// <summary>Makes the verb: <paramref name="list"/> asks the catalogue of the directory, and one of the two others writes the answer.</summary>
    internal Command Verb<T>(
        string name,
        Text description,
        Func<DataDirectory, CatalogReader, string?, Instant?, Instant?, IReadOnlyList<T>> list,
        Action<IReadOnlyList<T>> writeJson,
        Action<IReadOnlyList<T>> writeTable)
    {
        var command = Command(name, description);
        command.SetAction(parsed =>
        {
            var items = Ask(parsed, (catalog, camera, from, to) => list(Data(parsed), catalog, camera, from, to));
            (WantsJson(parsed) ? writeJson : writeTable)(items);
            return ExitCode.Fine;
        });
        return command;
    }

    /// <summary>A verb with the options, and nothing that it does yet.</summary>
    internal Command Command(string name, Text description) => new(name, _context.Say(description)) { _data, _camera, _from, _to, _json };

    internal DataDirectory Data(ParseResult parsed) => DataDirectory.Open(parsed.Require(_context, _data));

    internal bool WantsJson(ParseResult parsed) => parsed.GetValue(_json);

    /// <summary>The first option given that chooses among all there is; null where none is.</summary>
    internal string? Choice(ParseResult parsed) => Array.Find([_camera, _from, _to], option => parsed.GetValue(option) is not null)?.Name;

    /// <summary>What the options choose; nothing in a directory in which nothing was recorded yet.</summary>
    /// <exception cref="UsageException">A time is none, the range is empty, or there is no such camera.</exception>
    internal IReadOnlyList<T> Ask<T>(ParseResult parsed, Func<CatalogReader, string?, Instant?, Instant?, IReadOnlyList<T>> list)
    {
        var from = TimeArgument.Read(_context, _from.Name, parsed.GetValue(_from));
        var to = TimeArgument.Read(_context, _to.Name, parsed.GetValue(_to));
        if (from >= to)
        {
            throw new UsageException(_context.Say(ArchiveTexts.EmptyRange));
        }

        using var catalog = ArchiveReading.Open(Data(parsed));
        var camera = parsed.GetValue(_camera);
        if (camera is not null)
        {
            RequireCamera(catalog, camera, parsed.GetValue(_data)!);
        }

        return catalog is null ? [] : list(catalog, camera, from, to);
    }

    private void RequireCamera(CatalogReader? catalog, string camera, string data)
    {
        var known = catalog?.Cameras().Select(totals => totals.Camera).ToList() ?? [];
        var pickups = catalog?.Pickups() ?? [];
        if (!_takesPickups && !known.Contains(camera) && pickups.Contains(camera))
        {
            throw new UsageException(_context.Say(ArchiveTexts.IsPickup, camera, string.Join(", ", known)));
        }

        known.AddRange(_takesPickups ? pickups : []);
        if (!known.Contains(camera))
        {
            var names = known.Count == 0 ? _context.Say(ArchiveTexts.None) : string.Join(", ", known);
            throw new UsageException(_context.Say(ArchiveTexts.NoCamera, camera, data, names));
        }
    }
}
