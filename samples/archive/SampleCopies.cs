using Supervision.Domain;
using Supervision.Retention.Archive;
using Supervision.Retention.Backup;
using Supervision.Retention.Catalog;
using Supervision.Retention.Journal;
using Supervision.Retention.Stores;
using Supervision.SampleArchive.Recording;

namespace Supervision.SampleArchive;

/// <summary>
/// A backup in a folder, made by the product. Of one segment the copy is gone and noted so, of another it is gone and nobody knows yet: the first is found in the record, the second only by
/// looking into the backup.
/// </summary>
internal static class SampleCopies
{
    private const string Target = "nas";

    /// <summary>Where it lies.</summary>
    internal static string FolderOf(SampleRequest request) => request.Folder + ".backup";

    /// <summary>The configuration that names it, for the verbs of backups.</summary>
    internal static string SiteOf(SampleRequest request) => request.Folder + ".site.yaml";

    internal static async Task<IReadOnlyList<PlantedFault>> MakeAsync(DataDirectory data, CatalogWriter writer, SetClock clock, SampleRequest request, SamplePlan plan)
    {
        if (!request.Planted.Contains(Fault.LostCopy) && !request.Planted.Contains(Fault.RemovedCopy))
        {
            return [];
        }

        Directory.CreateDirectory(FolderOf(request));
        FolderStore.Prepare(FolderOf(request));
        using var store = new FolderStore(FolderOf(request), Pace.Unlimited(new UnpacedTime()), new UnsyncedFiles());
        await BackupIdentity.PrepareAsync(data, store, clock.Now, CancellationToken.None);
        File.WriteAllText(SiteOf(request), SiteText(request, plan));
        await new BackupRun(data, new BackupTarget(Target, store, BackupWindow.Always, Site: SiteOf(request)), record => writer.NoteAsync(record), clock)
            .RunAsync(state: true, always: true, null, CancellationToken.None);
        using var catalog = CatalogReader.Open(data);
        return [.. await LoseAsync(writer, catalog, store, request, plan), .. Remove(catalog, request, plan)];
    }

    private static async Task<PlantedFault[]> LoseAsync(CatalogWriter writer, CatalogReader catalog, FolderStore store, SampleRequest request, SamplePlan plan)
    {
        if (!request.Planted.Contains(Fault.LostCopy))
        {
            return [];
        }

        var lost = SegmentAt(catalog, plan, 0.9, 21);
        await store.DeleteAsync(lost.Path, CancellationToken.None);
        await writer.NoteAsync(new CopiesGone(Target, lost.Camera, lost.Sequence, lost.Sequence, "a disk of the backup was replaced"));
        return [Planted(Fault.LostCopy, lost, "names")];
    }

    private static PlantedFault[] Remove(CatalogReader catalog, SampleRequest request, SamplePlan plan)
    {
        if (!request.Planted.Contains(Fault.RemovedCopy))
        {
            return [];
        }

        var removed = SegmentAt(catalog, plan, 0.8, 9);
        File.Delete(Path.Combine(FolderOf(request), removed.Path));
        return [Planted(Fault.RemovedCopy, removed, "backup")];
    }

    private static Segment SegmentAt(CatalogReader catalog, SamplePlan plan, double place, int hour)
    {
        var at = plan.Days.At(plan.Days.Day(place), hour, 30);
        return catalog.Segments(plan.Cameras[0].Id, at, at + NodaTime.Duration.FromSeconds(1))[0];
    }

    private static PlantedFault Planted(Fault fault, Segment segment, string needs) =>
        new(fault.Name(), segment.Camera, UtcTime.BeijingDate(segment.Start), segment.Path, null, 0, needs);

    private static string SiteText(SampleRequest request, SamplePlan plan) => $$"""
        profile: changchun-bmzx
        division: "220104"
        hall: 永昌街道便民服务中心
        zones: [{id: service, name: 综合受理区}]
        cameras:
        {{string.Join('\n', plan.Cameras.Select(camera => $"  - {{id: {camera.Id}, name: {camera.Id}, address: \"rtsp://192.0.2.{camera.Number}/1\", zone: service}}"))}}
        backup:
          targets:
            - {id: {{Target}}, path: "{{FolderOf(request)}}"}

        """;
}
