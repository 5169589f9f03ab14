using Supervision.Domain;
using Supervision.Retention.Archive;
using Supervision.Retention.Catalog;
using Supervision.Retention.Journal;

namespace Supervision.SampleArchive;

/// <summary>A backup as the record has it: all that is there was copied, and of one segment the copy was lost.</summary>
internal static class SampleCopies
{
    private const string Target = "nas";

    internal static async Task<IReadOnlyList<PlantedFault>> NoteAsync(DataDirectory data, CatalogWriter writer, SampleRequest request, SamplePlan plan)
    {
        if (!request.Planted.Contains(Fault.LostCopy))
        {
            return [];
        }

        using var catalog = CatalogReader.Open(data);
        foreach (var segments in plan.Cameras.Select(camera => catalog.Segments(camera.Id)))
        {
            await writer.NoteAsync(new SegmentsCopied(Target, segments[0].Camera, segments[0].Sequence, segments[^1].Sequence));
        }

        var at = plan.Days.At(plan.Days.Day(0.9), 21, 30);
        var lost = catalog.Segments(plan.Cameras[0].Id, at, at + NodaTime.Duration.FromSeconds(1))[0];
        await writer.NoteAsync(new CopiesGone(Target, lost.Camera, lost.Sequence, lost.Sequence, "a disk of the backup was replaced"));
        return [new PlantedFault(Fault.LostCopy.Name(), lost.Camera, UtcTime.BeijingDate(lost.Start), lost.Path, null, 0, "names")];
    }
}
