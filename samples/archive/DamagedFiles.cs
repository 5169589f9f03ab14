using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Archive;
using Supervision.Retention.Catalog;

namespace Supervision.SampleArchive;

/// <summary>Faults of files: each on a segment of its own within the floor.</summary>
internal static class DamagedFiles
{
    internal static IReadOnlyList<PlantedFault> Plant(DataDirectory data, SampleRequest request, SamplePlan plan)
    {
        using var catalog = CatalogReader.Open(data);
        var faults = new List<PlantedFault>();
        Plant(Fault.FlippedBit, 0.84, 10, "deep", FlipBit);
        Plant(Fault.RemovedFile, 0.88, 12, "names", File.Delete);
        Plant(Fault.TruncatedFile, 0.92, 18, "sizes", Truncate);
        if (request.Planted.Contains(Fault.ForeignFile))
        {
            var path = $"{ArchiveLayout.Folder}/{plan.Cameras[0].Id}/{LocalDateText(plan.Days.Day(0.96))}/copy of gate.mp4";
            File.WriteAllText(Path.Combine(data.Root, path), "no recording\n");
            faults.Add(new PlantedFault(Fault.ForeignFile.Name(), null, null, path, null, 0, "names"));
        }

        return faults;

        void Plant(Fault fault, double place, int hour, string needs, Action<string> damage)
        {
            if (request.Planted.Contains(fault))
            {
                var at = plan.Days.At(plan.Days.Day(place), hour, 30);
                var segment = catalog.Segments(plan.Cameras[^1].Id, at, at + Duration.FromSeconds(1))[0];
                damage(data.Locate(segment.Path));
                faults.Add(new PlantedFault(fault.Name(), segment.Camera, UtcTime.BeijingDate(segment.Start), segment.Path, null, (segment.End - segment.Start).TotalSeconds, needs));
            }
        }
    }

    private static string LocalDateText(LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day);

    // In the pictures, behind all boxes that tell their own length: only a digest shows it.
    private static void FlipBit(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        file.Position = file.Length / 2;
        var value = file.ReadByte();
        file.Position--;
        file.WriteByte((byte)(value ^ 0x10));
    }

    private static void Truncate(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Write);
        file.SetLength(file.Length / 2);
    }
}
