using NodaTime;
using NodaTime.Text;

using Supervision.Domain;
using Supervision.Recorder.Cli;
using Supervision.Retention.Catalog;
using Supervision.Retention.Journal;

namespace Supervision.Recorder.Control.Operations;

/// <summary>Placing and releasing holds.</summary>
internal static class HoldOperations
{
    internal static readonly ControlOperation<HoldQuestion, HoldAnswer> Add = new("hold-add", (context, question, _, _) => AddAsync(context, question));

    internal static readonly ControlOperation<ReleaseQuestion, Done> Release = new("hold-release", (context, question, _, _) => ReleaseAsync(context, question));

    private static async Task<HoldAnswer> AddAsync(ControlContext context, HoldQuestion question)
    {
        var record = Record(context, question);
        using var catalog = CatalogReader.Open(context.Data);
        var known = catalog.CameraIds();
        if (question.Cameras.FirstOrDefault(camera => !known.Contains(camera)) is { } unknown)
        {
            throw new ControlException($"camera '{unknown}' was never recorded here; known are {string.Join(", ", known)}", isWrongUse: true);
        }

        var placed = await context.Catalog.NoteAsync(record);

        // After it is placed: what begins later is stopped by it.
        var hold = new Hold(placed.Number, placed.Kind, placed.Cameras, placed.From, placed.To, placed.Ground, placed.By, placed.At, placed.Until, null);
        return new HoldAnswer(placed.Number, [.. catalog.Deletions()
            .Where(deletion => hold.Covers(deletion.Camera, deletion.Start, deletion.End))
            .Select(deletion => new LostStretch(deletion.Camera, UtcTime.Format(Instant.Max(deletion.Start, hold.From)), UtcTime.Format(Instant.Min(deletion.End, hold.To)), deletion.Done is null))]);
    }

    private static HoldPlaced Record(ControlContext context, HoldQuestion question)
    {
        try
        {
            var (from, to) = (UtcTime.Parse(question.From), UtcTime.Parse(question.To));
            var until = question.Until is { } day ? LocalDatePattern.Iso.Parse(day).GetValueOrThrow() : (LocalDate?)null;
            return to <= from ? throw new ControlException("the hold ends before it begins: --from must lie before --to", isWrongUse: true)
                : until < UtcTime.BeijingDate(context.Clock.GetCurrentInstant()) ? throw new ControlException($"--until {question.Until} is over already", isWrongUse: true)
                : new HoldPlaced(HoldKinds.Parse(question.Kind), [.. question.Cameras.Distinct()], from, to, Words.Require("ground", question.Ground), Words.Require("by", question.By), until);
        }
        catch (Exception wrong) when (wrong is FormatException or UnparsableValueException)
        {
            throw new ControlException(wrong.Message, isWrongUse: true);
        }
    }

    private static async Task<Done> ReleaseAsync(ControlContext context, ReleaseQuestion question)
    {
        using var catalog = CatalogReader.Open(context.Data);
        var hold = catalog.Holds().FirstOrDefault(hold => hold.Number == question.Hold)
            ?? throw new ControlException($"there is no hold {question.Hold}: see `supervision hold list`", isWrongUse: true);
        if (hold.Release is { } release)
        {
            throw new ControlException($"hold {hold.Number} was released by {release.By} at {BeijingText.Of(release.At)}", isWrongUse: true);
        }

        await context.Catalog.NoteAsync(new HoldReleased(hold.Number, Words.Require("by", question.By), Words.Require("ground", question.Ground)));
        return new Done(Changed: true);
    }
}
