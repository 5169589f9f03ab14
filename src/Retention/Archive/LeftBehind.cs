namespace Supervision.Retention.Archive;

/// <summary>Cameras whose volume was not there when the recorder started: start-up could not look at what the recorder before left open on it.</summary>
internal sealed class LeftBehind(DataDirectory data, IReadOnlyDictionary<string, long> lastSequences)
{
    private readonly HashSet<string> _cameras = [.. lastSequences.Keys];

    /// <summary>What is there now that the volume is: paths of open files, or of those that the catalogue does not have yet, each as an open file's. Told once.</summary>
    internal IReadOnlyList<(string Part, long Sequence)> Take(string camera)
    {
        lock (_cameras)
        {
            if (!_cameras.Contains(camera))
            {
                return [];
            }

            var found = Find(camera);
            _cameras.Remove(camera);
            return found;
        }
    }

    private List<(string Part, long Sequence)> Find(string camera)
    {
        try
        {
            return [.. ArchiveFiles.Segments(data, camera: camera).Where(file => file.Name.IsPart || file.Name.Sequence > lastSequences[camera])
                .Select(file => (file.Name.IsPart ? file.Path : file.Path + ArchiveLayout.PartSuffix, file.Name.Sequence))];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ArchiveException(ArchiveCause.IoError, error.Message, error);
        }
    }
}
