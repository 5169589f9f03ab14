namespace Supervision.Retention.Archive;

/// <summary>The file name in <see cref="ArchiveLayout.PathOf"/>, written without an object: where a folder's names are compared, there are millions.</summary>
internal static class SegmentFileName
{
    /// <summary>No name is longer.</summary>
    internal const int MaxLength = DateAndTime + 1 + LongestNumber + 4;

    private const int DateAndTime = 19;
    private const int ShortestNumber = 10;
    private const int LongestNumber = 19;

    /// <summary>The name as a text.</summary>
    /// <param name="start">Nanoseconds since 1970.</param>
    /// <param name="sequence">At least 1.</param>
    internal static string Of(long start, long sequence)
    {
        Span<char> name = stackalloc char[MaxLength];
        return new string(Write(start, sequence, name));
    }

    /// <summary>Writes the name to the beginning of a buffer of at least <see cref="MaxLength"/>, and returns that part.</summary>
    internal static ReadOnlySpan<char> Write(long start, long sequence, Span<char> buffer)
    {
        // Towards the past, before 1970 too.
        var milliseconds = Math.DivRem(start, 1_000_000, out var rest) - (rest < 0 ? 1 : 0);
        var moment = DateTime.UnixEpoch.AddTicks(milliseconds * TimeSpan.TicksPerMillisecond);
        var (year, month, day) = DateOnly.FromDateTime(moment);
        Digits(buffer[..4], year);
        Digits(buffer[4..6], month);
        Digits(buffer[6..8], day);
        buffer[8] = 'T';
        Digits(buffer[9..11], moment.Hour);
        Digits(buffer[11..13], moment.Minute);
        Digits(buffer[13..15], moment.Second);
        Digits(buffer[15..18], moment.Millisecond);
        buffer[18] = 'Z';
        buffer[DateAndTime] = '-';
        var number = Math.Max(ShortestNumber, Length(sequence));
        Digits(buffer.Slice(DateAndTime + 1, number), sequence);
        var end = DateAndTime + 1 + number;
        ".mp4".CopyTo(buffer[end..]);
        return buffer[..(end + 4)];
    }

    /// <summary>The number at the end of a name that looks like one; whether it is that segment's name, only <see cref="Write"/> tells.</summary>
    internal static bool TryReadSequence(ReadOnlySpan<char> name, out long sequence)
    {
        sequence = 0;
        return name.Length >= DateAndTime + 1 + ShortestNumber + 4
            && long.TryParse(name[(DateAndTime + 1)..^4], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out sequence);
    }

    private static int Length(long number)
    {
        var length = 1;
        for (; number >= 10; number /= 10)
        {
            length++;
        }

        return length;
    }

    private static void Digits(Span<char> target, long number)
    {
        var left = (ulong)number;
        for (var i = target.Length - 1; i >= 0; i--)
        {
            target[i] = (char)('0' + (left % 10));
            left /= 10;
        }
    }
}
