using Microsoft.Extensions.Logging;

using Supervision.Retention.Archive;
using Supervision.Retention.Catalog;

namespace Supervision.Recorder.Pipeline;

/// <summary>
/// Files of a camera that a failing disk did not let us close. They are adopted as soon as the disk works again, not at the next start, since a
/// recorder runs for months and what is not in the catalogue is not seen.
/// </summary>
internal sealed partial class LeftOvers(RecordStore store, string camera, ILogger logger)
{
    private readonly Queue<string> _parts = new();

    /// <summary>True where one waits.</summary>
    public bool Any => _parts.Count > 0;

    /// <summary>One more; its writer is disposed before <see cref="AdoptAsync"/>.</summary>
    public void Add(SegmentWriter segment, string reason) => Add(segment.PartPath!, reason);

    /// <summary>One more that nobody has open.</summary>
    public void Add(string part, string reason)
    {
        Log.LeftOver(logger, camera, part, reason);
        _parts.Enqueue(part);
    }

    /// <summary>Adopts what waits.</summary>
    /// <exception cref="ArchiveException">The disk does not work yet: all that is left waits on.</exception>
    public async Task AdoptAsync()
    {
        while (_parts.TryPeek(out var part))
        {
            try
            {
                if (await store.AdoptAsync(part) is { } segment)
                {
                    Log.Adopted(logger, camera, segment.Path, segment.Pictures);
                }
                else
                {
                    Log.NothingLeft(logger, camera, part);
                }
            }
            catch (Exception problem) when (IsUnreadable(problem))
            {
                Log.LeftForStart(logger, camera, part, problem.Message);
            }
            catch (CatalogException late)
            {
                Log.RowLate(logger, camera, late.Message);
            }

            _parts.Dequeue();
        }
    }

    /// <summary>A file that cannot be read must not keep the camera from being recorded: the next start looks at it again.</summary>
    private static bool IsUnreadable(Exception problem) =>
        problem is FormatException or UnauthorizedAccessException || (problem is IOException and not ArchiveException and not CatalogException);

    private static partial class Log
    {
        [LoggerMessage(1221, LogLevel.Warning, "camera {Camera}: {Path} cannot be closed now; it is adopted when the disk works again: {Reason}")]
        public static partial void LeftOver(ILogger logger, string camera, string path, string reason);

        [LoggerMessage(1222, LogLevel.Information, "camera {Camera}: adopted {Path} with {Pictures} pictures")]
        public static partial void Adopted(ILogger logger, string camera, string path, int pictures);

        [LoggerMessage(1223, LogLevel.Error, "camera {Camera}: {Path} stays as it is for the next start: {Problem}")]
        public static partial void LeftForStart(ILogger logger, string camera, string path, string problem);

        [LoggerMessage(1225, LogLevel.Warning, "camera {Camera}: nothing whole of {Path} is on the disk; the gap says since when")]
        public static partial void NothingLeft(ILogger logger, string camera, string path);

        [LoggerMessage(1224, LogLevel.Error, "camera {Camera}: a file was adopted, but its catalogue row is not there yet: {Message}")]
        public static partial void RowLate(ILogger logger, string camera, string message);
    }
}
