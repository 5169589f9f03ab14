using Supervision.Domain;
using Supervision.Recorder.Configuration;
using Supervision.Recorder.Disks;
using Supervision.Retention.Archive;
using Supervision.Retention.Catalog;
using Supervision.Retention.Journal;

namespace Supervision.Recorder.Cli;

/// <summary>
/// Whether a configuration may be recorded on the disks that are there. One that cannot hold what must be kept is refused, unless somebody answers for it. One that was recorded
/// here already goes on: after a power cut a recorder that does not start would lose today's recordings for the sake of the oldest ones, and the forecast has its own alarm.
/// </summary>
internal static class CapacityVerdict
{
    /// <summary>Judges before a start.</summary>
    /// <returns>The disks that are too small, a line each, and who answers for it where somebody does.</returns>
    /// <exception cref="UsageException">It is refused.</exception>
    internal static (IReadOnlyList<string> Short, OverrideGiven? Override) Require(VerbContext context, SiteConfiguration site, string config, DataDirectory data)
    {
        using var catalog = Catalog(data);
        var lines = Short(context, site, data, catalog);
        if (lines.Count > 0 && site.Storage.Override is null && catalog?.LastConfiguration() != SiteDigest.Of(config))
        {
            throw Refusal(context, lines);
        }

        var said = lines.Select(line => line.ToString()).ToList();
        return (said, said.Count > 0 && site.Storage.Override is { } given ? new OverrideGiven(string.Join("; ", said), given.By, given.Ground) : null);
    }

    /// <summary>Judges a configuration that is only looked at.</summary>
    /// <exception cref="UsageException">It would be refused.</exception>
    internal static void Check(VerbContext context, SiteConfiguration site, DataDirectory data)
    {
        using var catalog = Catalog(data);
        var lines = Short(context, site, data, catalog);
        if (lines.Count > 0 && site.Storage.Override is null)
        {
            throw Refusal(context, lines);
        }
    }

    private static UsageException Refusal(VerbContext context, IReadOnlyList<Message> lines) => new(string.Join("; ", lines.Select(context.Say)));

    private static IReadOnlyList<Message> Short(VerbContext context, SiteConfiguration site, DataDirectory data, CatalogReader? catalog) =>
        CapacityCheck.Short(site, data, catalog, CalendarOf.Data(context, data), UtcTime.BeijingDate(context.Clock.GetCurrentInstant()));

    /// <summary>Null also for one that is lost or of an older program: the start mends it, and is not held up by a question.</summary>
    private static CatalogReader? Catalog(DataDirectory data)
    {
        try
        {
            return CatalogReader.Open(data);
        }
        catch (CatalogException)
        {
            return null;
        }
    }
}
