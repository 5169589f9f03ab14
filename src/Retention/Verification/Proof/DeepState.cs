using System.Text.Json;

using NodaTime;

using Supervision.Domain;
using Supervision.Media.Posix;
using Supervision.Retention.Archive;

namespace Supervision.Retention.Verification.Proof;

/// <summary>
/// How far a deep verification came, in <c>run/retention-verify.json</c>: an interrupted one goes on there. Only the owner of the directory leaves one; it is removed at the end.
/// </summary>
internal sealed class DeepState
{
    private const string Format = "supervision-retention-deep/1";
    private const int MaxBytes = 16 << 20;

    private readonly string? _path;
    private readonly SortedDictionary<string, DeepCamera> _cameras = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    private DeepState(string? path, Instant since) => (_path, Since) = (path, since);

    /// <summary>Since when bytes were read.</summary>
    internal Instant Since { get; private set; }

    /// <summary>Where to note it, and what was noted.</summary>
    /// <param name="data">The directory.</param>
    /// <param name="resume">Takes what an interrupted one left; else it is forgotten.</param>
    /// <param name="now">Wall time.</param>
    internal static DeepState Open(DataDirectory data, bool resume, Instant now)
    {
        var isOwner = FileStatus.Of(data.Root)?.Owner == FileStatus.CurrentUser;
        var path = Path.Combine(data.RunPath, "retention-verify.json");
        var state = new DeepState(isOwner ? path : null, now);
        if (resume && new FileInfo(path) is { Exists: true, Length: <= MaxBytes })
        {
            state.Load(path);
        }

        return state;
    }

    internal DeepCamera Of(string camera)
    {
        lock (_lock)
        {
            return _cameras.GetValueOrDefault(camera) ?? DeepCamera.Nothing;
        }
    }

    internal void Note(string camera, DeepCamera reached)
    {
        lock (_lock)
        {
            _cameras[camera] = reached;
            if (_path is null)
            {
                return;
            }

            var written = new Noted(Format, UtcTime.Format(Since), _cameras);
            File.WriteAllBytes(_path + ".new", JsonSerializer.SerializeToUtf8Bytes(written));
            File.Move(_path + ".new", _path, overwrite: true);
        }
    }

    /// <summary>All is read.</summary>
    internal void Finish()
    {
        if (_path is not null)
        {
            File.Delete(_path);
        }
    }

    /// <summary>What cannot be read is begun anew: nothing but time is lost.</summary>
    private void Load(string path)
    {
        Noted? noted;
        try
        {
            noted = JsonSerializer.Deserialize<Noted>(File.ReadAllBytes(path));
        }
        catch (JsonException)
        {
            noted = null;
        }

        if (noted is { Format: Format, Cameras: { } cameras } && NodaTime.Text.InstantPattern.ExtendedIso.Parse(noted.Since) is { Success: true, Value: var since })
        {
            Since = since;
            foreach (var (camera, reached) in cameras.Where(camera => camera.Value is { Faults: not null }))
            {
                _cameras[camera] = reached;
            }
        }
    }

    private sealed record Noted(string Format, string Since, SortedDictionary<string, DeepCamera> Cameras);
}
