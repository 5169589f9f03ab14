using System.Buffers.Text;

namespace Supervision.Retention.Journal;

/// <summary>Numbers of the records of a whole journal, one after the other: each says how many before it were never used, so a removed line or file shows.</summary>
internal sealed class JournalNumbers
{
    private long _last;
    private long _unreadable;

    /// <summary>The next record.</summary>
    /// <returns>What is missing before it, or that it was put in later; null where it follows.</returns>
    internal string? Take(long number, long skipped)
    {
        if (number <= _last)
        {
            // A writer never uses a number twice, whatever became of its record.
            return $"record {number} stands behind record {_last}: nobody who writes this journal puts it there";
        }

        // A record may have reached the disk although its writer was told that it did not: then less is missing than it says.
        var missing = number - _last - 1 - skipped - _unreadable;
        var first = _last + 1;
        (_last, _unreadable) = (number, 0);
        return missing > 0 ? $"records are missing before record {number}: of number {first} to {number - 1}" : null;
    }

    /// <summary>A line that cannot be read: a finding of its own.</summary>
    internal void TakeUnreadable() => _unreadable++;

    /// <summary>The number of a line that skipped none, without reading the rest of it.</summary>
    internal static bool TryRead(ReadOnlySpan<byte> line, out long number)
    {
        number = 0;
        var at = line[..Math.Min(line.Length, 64)].IndexOf(",\"n\":"u8);
        return at >= 0 && Utf8Parser.TryParse(line[(at + 5)..], out number, out var read) && line[(at + 5 + read)..].StartsWith(",\"at\""u8);
    }
}
