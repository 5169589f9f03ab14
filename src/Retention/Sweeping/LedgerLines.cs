using System.Security.Cryptography;

using Supervision.Domain;

namespace Supervision.Retention.Sweeping;

/// <summary>The lines of a ledger file as the deletions of the journal divide them: by their numbers, each as many as it has segments.</summary>
public static class LedgerLines
{
    private const int Chunk = 1 << 20;

    /// <summary>The deletions of a file whose lines are not those that the journal names.</summary>
    /// <param name="path">The file.</param>
    /// <param name="deletions">Those that name it.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static IReadOnlyList<Deletion> Differing(string path, IEnumerable<Deletion> deletions) =>
        [.. Read(path, deletions, _ => false).Where(found => !found.AreThose).Select(found => found.Deletion)];

    /// <summary>What a file tells of its deletions, by their numbers.</summary>
    /// <param name="path">The file.</param>
    /// <param name="deletions">All that name it: their lines follow each other.</param>
    /// <param name="isRead">Of which the lines are read, and not only compared with their digest.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    internal static IEnumerable<DeletedSegments> Read(string path, IEnumerable<Deletion> deletions, Func<Deletion, bool> isRead)
    {
        ArgumentNullException.ThrowIfNull(deletions);
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, Chunk, FileOptions.SequentialScan);
        using var lines = Split(file).GetEnumerator();
        foreach (var deletion in deletions.OrderBy(deletion => deletion.Number))
        {
            yield return Read(lines, deletion, isRead(deletion));
        }
    }

    private static DeletedSegments Read(IEnumerator<ReadOnlyMemory<byte>> lines, Deletion deletion, bool isRead)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (found, read, unreadable) = (0, isRead ? new List<LedgerLine>() : null, (string?)null);
        for (; found < deletion.Segments && lines.MoveNext(); found++)
        {
            digest.AppendData(lines.Current.Span);
            try
            {
                read?.Add(LedgerLine.Read(lines.Current.Span));
            }
            catch (FormatException e)
            {
                unreadable ??= e.Message;
            }
        }

        return new DeletedSegments(deletion, found == deletion.Segments && Convert.ToHexStringLower(digest.GetCurrentHash()) == deletion.LedgerSha256, read, unreadable);
    }

    /// <summary>The length of the first lines of a file; null where it has fewer.</summary>
    internal static long? LengthOf(string path, long wanted)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, Chunk, FileOptions.SequentialScan);
        var length = 0L;
        foreach (var line in wanted > 0 ? Split(file) : [])
        {
            length += line.Length;
            if (--wanted == 0)
            {
                break;
            }
        }

        return wanted > 0 ? null : length;
    }

    /// <summary>Whole lines with their line feeds. Ends at one that is longer than any that we write.</summary>
    private static IEnumerable<ReadOnlyMemory<byte>> Split(Stream stream)
    {
        var (buffer, filled) = (new byte[Chunk], 0);
        while (true)
        {
            var read = stream.Read(buffer, filled, buffer.Length - filled);
            filled += read;
            var from = 0;
            while (buffer.AsSpan(from, filled - from).IndexOf((byte)'\n') is >= 0 and var length)
            {
                yield return buffer.AsMemory(from, length + 1);
                from += length + 1;
            }

            if (read == 0 || (from == 0 && filled == buffer.Length))
            {
                yield break;
            }

            buffer.AsSpan(from, filled - from).CopyTo(buffer);
            filled -= from;
        }
    }
}
