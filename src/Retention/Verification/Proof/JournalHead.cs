using System.Security.Cryptography;

using Supervision.Retention.Archive;
using Supervision.Retention.Journal;

namespace Supervision.Retention.Verification.Proof;

/// <summary>How far the journal goes, and what it says.</summary>
/// <param name="LastRecord">Number of the newest record in the catalogue.</param>
/// <param name="From">The oldest file that is in the digest; null without any.</param>
/// <param name="To">The newest one.</param>
/// <param name="Bytes">Length of the whole lines of these files.</param>
/// <param name="Sha256">Their SHA-256, in the order of their names.</param>
public sealed record JournalHead(long LastRecord, string? From, string? To, long Bytes, string Sha256)
{
    private const int Block = 1 << 20;

    /// <summary>Reads the files of the days from <paramref name="since"/> on: the journal is kept for good, and grows with the years.</summary>
    internal static JournalHead Read(DataDirectory data, NodaTime.LocalDate since, long lastRecord)
    {
        var date = NodaTime.Text.LocalDatePattern.Iso.Format(since);
        var files = JournalFiles.In(data.JournalPath).Where(name => string.CompareOrdinal(name, 0, date, 0, date.Length) >= 0).ToList();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var bytes = files.Sum(name => Add(hash, Path.Combine(data.JournalPath, name)));
        return new JournalHead(lastRecord, files.FirstOrDefault(), files.LastOrDefault(), bytes, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>True where the journal still begins, from the first of its files on, as it did then.</summary>
    internal bool IsBeginningOf(DataDirectory data)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var left = Bytes;
        foreach (var name in JournalFiles.In(data.JournalPath).SkipWhile(name => name != From))
        {
            left -= Add(hash, Path.Combine(data.JournalPath, name), left);
        }

        return left == 0 && Convert.ToHexStringLower(hash.GetHashAndReset()) == Sha256;
    }

    /// <summary>Adds the whole lines of a file, which may be growing: what comes after the last line feed of a block waits for the next one.</summary>
    private static long Add(IncrementalHash hash, string path, long most = long.MaxValue)
    {
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var buffer = new byte[Block];
        var (whole, end) = (0L, Math.Min(most, RandomAccess.GetLength(file)));
        while (whole < end)
        {
            var read = RandomAccess.Read(file, buffer.AsSpan(0, (int)Math.Min(Block, end - whole)), whole);
            var lines = (int)JournalReader.WholeLength(buffer.AsSpan(0, read));
            if (lines == 0)
            {
                break;
            }

            hash.AppendData(buffer.AsSpan(0, lines));
            whole += lines;
        }

        return whole;
    }
}
