using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Archive;
using Supervision.Retention.Catalog;
using Supervision.Retention.Journal;

namespace Supervision.Retention.Verification.Proof;

/// <summary>What the journal alone tells a verification, read before any row: the catalogue is only made from it, and could have been changed.</summary>
internal sealed class JournalFacts
{
    private readonly long[] _numbers;
    private readonly Instant[] _earliest;
    private readonly Instant[] _reached;
    private readonly ILookup<string, (Instant Since, RetentionRule Rule)> _rules;

    private JournalFacts(JournalContent content, Instant now)
    {
        Content = content;
        Expected = new ExpectedSegments(content.Records);
        _numbers = [.. content.Records.Select(record => record.Number)];
        _earliest = new Instant[_numbers.Length + 1];
        _earliest[^1] = now;
        for (var i = _numbers.Length - 1; i >= 0; i--)
        {
            _earliest[i] = Instant.Min(_earliest[i + 1], content.Records[i].At);
        }

        _reached = new Instant[_numbers.Length];
        var reached = Instant.MinValue;
        for (var i = 0; i < _numbers.Length; i++)
        {
            _reached[i] = reached = content.Records[i].At > now ? reached : Instant.Max(reached, content.Records[i].At);
        }

        _rules = content.Records.OfType<RuleSet>().ToLookup(record => record.Camera, record => (Instant.Max(record.At, NotBefore(record.Number)), RuleRow.Rule(record)), StringComparer.Ordinal);
    }

    /// <summary>All records but samples, and what is wrong with them.</summary>
    internal JournalContent Content { get; }

    /// <summary>Numbers that segments got.</summary>
    internal ExpectedSegments Expected { get; }

    /// <summary>
    /// What was demanded of a camera at a moment; before the first of its rules, that one. Null where there is none. A rule that was noted by a clock that was set back excuses nothing older.
    /// </summary>
    internal RetentionRule? Rule(string camera, Instant at) => InForce(camera, at) ?? _rules[camera].FirstOrDefault().Rule;

    /// <summary>The same; null also before the first of its rules.</summary>
    internal RetentionRule? InForce(string camera, Instant at) => _rules[camera].LastOrDefault(rule => rule.Since <= at).Rule;

    /// <summary>What was demanded of each camera at a moment, where a rule was known by then.</summary>
    internal IEnumerable<RetentionRule> Rules(Instant at) =>
        _rules.Select(camera => camera.LastOrDefault(rule => rule.Since <= at).Rule).OfType<RetentionRule>();

    internal static JournalFacts Read(DataDirectory data, Instant now) => new(JournalReader.ReadWhole(data.JournalPath, samples: false), now);

    /// <summary>Records of a kind from a Beijing day on.</summary>
    internal IReadOnlyList<T> Since<T>(LocalDate day)
        where T : JournalRecord =>
        [.. Content.Records.OfType<T>().Where(record => UtcTime.BeijingDate(Instant.Max(record.At, NotBefore(record.Number))) >= day)];

    /// <summary>When a record was written at the latest, whatever the clock showed: nothing was written after what came later, and nothing is in the future.</summary>
    internal Instant Latest(long number)
    {
        var index = Array.BinarySearch(_numbers, number);
        return _earliest[index >= 0 ? index : ~index];
    }

    /// <summary>The latest moment that a record or any before it names, but for clocks that were in the future: where clocks were never ahead, it was not written before.</summary>
    internal Instant NotBefore(long number)
    {
        var index = Array.BinarySearch(_numbers, number);
        index = index >= 0 ? index : ~index - 1;
        return index >= 0 ? _reached[index] : Instant.MinValue;
    }
}
