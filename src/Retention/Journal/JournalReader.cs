namespace Supervision.Retention.Journal;

/// <summary>Reads a journal, also while a recorder appends to it. Never changes anything.</summary>
public static class JournalReader
{
    private const int WholeFiles = 2;

    /// <summary>Reads the records with numbers above <paramref name="after"/>, going back only as many files as needed.</summary>
    /// <exception cref="IOException">A file cannot be read at all.</exception>
    public static JournalContent Read(string directory, long after = 0) => after == 0 ? ReadWhole(directory, samples: true) : ReadNewest(directory, after, skipOldSamples: false);

    /// <summary>
    /// The same without samples of clocks, sounds and strips, which are nearly all lines of a journal, but for those of the two newest files. For start-up: a
    /// recorder that ran for weeks must not read each of them before it records again.
    /// </summary>
    /// <exception cref="IOException">A file cannot be read at all.</exception>
    internal static JournalContent ReadWithoutOldSamples(string directory, long after) => ReadNewest(directory, after, skipOldSamples: true);

    /// <summary>Reads everything, and looks for numbers that are missing.</summary>
    /// <param name="directory">The journal's.</param>
    /// <param name="samples">False leaves out samples; their numbers are looked at all the same.</param>
    /// <exception cref="IOException">A file cannot be read at all.</exception>
    internal static JournalContent ReadWhole(string directory, bool samples)
    {
        var (records, damages, numbers) = (new List<JournalRecord>(), new List<JournalDamage>(), new JournalNumbers());
        foreach (var name in JournalFiles.In(directory))
        {
            var (found, broken) = ReadFile(directory, name, !samples, numbers);
            records.AddRange(found);
            damages.AddRange(broken);
        }

        return new JournalContent([.. records.OrderBy(record => record.Number)], damages);
    }

    private static JournalContent ReadNewest(string directory, long after, bool skipOldSamples)
    {
        var records = new List<JournalRecord>();
        var damages = new List<JournalDamage>();
        foreach (var (age, name) in JournalFiles.In(directory).Reverse().Index())
        {
            var (found, broken) = ReadFile(directory, name, skipOldSamples && age >= WholeFiles, numbers: null);
            damages.AddRange(broken);
            records.AddRange(found.Where(record => record.Number > after));
            if (found.Count > 0 && found[0].Number <= after)
            {
                break;
            }
        }

        return new JournalContent([.. records.OrderBy(record => record.Number)], damages);
    }

    /// <summary>Length of the whole lines at the beginning of a file: where a torn tail begins.</summary>
    internal static long WholeLength(ReadOnlySpan<byte> content) => content.LastIndexOf((byte)'\n') + 1;

    private static (List<JournalRecord> Records, List<JournalDamage> Damages) ReadFile(string directory, string name, bool skipSamples, JournalNumbers? numbers)
    {
        using var lines = new JournalLines(Path.Combine(directory, name));
        var records = new List<JournalRecord>();
        var damages = new List<JournalDamage>();
        var line = 0;
        while (lines.Next())
        {
            line++;
            if (!lines.IsWhole)
            {
                damages.Add(new JournalDamage(name, line, IsTornTail: true, $"the last line is unfinished ({lines.Length} bytes)"));
                break;
            }

            if (skipSamples && JournalFormat.IsSample(lines.Line) && JournalNumbers.TryRead(lines.Line, out var number))
            {
                Note(numbers?.Take(number, skipped: 0));
                continue;
            }

            try
            {
                var record = JournalFormat.Read(lines.Length <= JournalFormat.MaxLineBytes ? lines.Line : throw new FormatException("the line is too long"));
                records.Add(record);
                Note(numbers?.Take(record.Number, record.Skipped));
            }
            catch (FormatException e)
            {
                numbers?.TakeUnreadable();
                damages.Add(new JournalDamage(name, line, IsTornTail: false, e.Message));
            }
        }

        return (records, damages);

        void Note(string? missing)
        {
            if (missing is not null)
            {
                damages.Add(new JournalDamage(name, line, IsTornTail: false, missing));
            }
        }
    }
}
