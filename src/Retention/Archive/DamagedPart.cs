using NodaTime;

using Supervision.Retention.Journal;

namespace Supervision.Retention.Archive;

/// <summary>An open file of which nothing can be read, though it is longer than what a crash leaves: its pictures were there and are lost.</summary>
/// <param name="Camera">The camera's id.</param>
/// <param name="KeptAs">Where it lies now.</param>
/// <param name="Start">UTC of its first picture, by its name.</param>
/// <param name="LastWritten">When it was last written, by the file system: what was lost reaches at least up to here.</param>
internal sealed record DamagedPart(string Camera, string KeptAs, Instant Start, Instant LastWritten)
{
    /// <summary>Describes what start-up put aside; null for a file that was only a broken beginning.</summary>
    internal static DamagedPart? Of(DataDirectory data, PartRemoved removed, Instant now)
    {
        if (removed.KeptAs is not { } kept || !ArchiveLayout.TryParse(removed.Path, out var name))
        {
            return null;
        }

        // A time in the future is no witness, nor is that of a file that is not there any more (1601).
        var written = Instant.FromDateTimeUtc(File.GetLastWriteTimeUtc(Path.Combine(data.Root, kept)));
        return new DamagedPart(removed.Camera, kept, name.Start, written <= now ? written : name.Start);
    }
}
