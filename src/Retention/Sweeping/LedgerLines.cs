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
    public static IReadOnlyList<Deletion> Differing(string path, IEnumerable<Deletion> deletions)
    {
        ArgumentNullException.ThrowIfNull(deletions);
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, Chunk, FileOptions.SequentialScan);
        using var lines = Split(file).GetEnumerator();
        var differing = new List<Deletion>();
        foreach (var deletion in deletions.OrderBy(deletion => deletion.Number))
        {
            using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var found = 0;
            while (found < deletion.Segments && lines.MoveNext())
            {
                digest.AppendData(lines.Current.Span);
                found++;
            }

            if (found < deletion.Segments || Convert.ToHexStringLower(digest.GetCurrentHash()) != deletion.LedgerSha256)
            {
                differing.Add(deletion);
            }
        }

        return differing;
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
