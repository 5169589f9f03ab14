using System.Globalization;

using NodaTime;
using NodaTime.Text;

namespace Supervision.SampleArchive;

/// <summary>The command line.</summary>
internal static class SampleCommand
{
    private const int Failed = 1;
    private const int Usage = 2;
    private static readonly LocalDate Autumn = new(2026, 10, 20);

    internal static async Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter error)
    {
        SampleRequest request;
        try
        {
            request = Parse(arguments);
        }
        catch (FormatException wrong)
        {
            error.WriteLine($"archive: {wrong.Message}");
            return Usage;
        }

        if (Path.Exists(request.Folder))
        {
            error.WriteLine($"archive: {request.Folder} is there already: name a directory that is not");
            return Failed;
        }

        var planted = await ArchiveMaker.MakeAsync(request);
        var list = request.Folder + ".planted.json";
        PlantedFile.Write(list, planted);
        output.WriteLine($"{request.Folder}: {request.Cameras} cameras, {request.Days} days before {LocalDatePattern.Iso.Format(request.AsOf)}; {planted.Findings.Count} faults, listed in {list}");
        return 0;
    }

    private static SampleRequest Parse(string[] arguments)
    {
        if (arguments is not [var folder, .. var options] || folder.StartsWith('-') || options.Length % 2 != 0)
        {
            throw new FormatException("give a directory, then options with a value each");
        }

        var request = new SampleRequest(Path.GetFullPath(folder), Autumn);
        foreach (var pair in options.Chunk(2))
        {
            request = pair[0] switch
            {
                "--days" => request with { Days = Number(pair, 3, 120) },
                "--cameras" => request with { Cameras = Number(pair, 1, 64) },
                "--segment-minutes" => request with { SegmentMinutes = Number(pair, 1, 60) },
                "--seed" => request with { Seed = Number(pair, 0, 1_000_000) },
                "--as-of" => request with { AsOf = LocalDatePattern.Iso.Parse(pair[1]) is { Success: true } date ? date.Value : throw new FormatException($"--as-of is '{pair[1]}': give a day as 2026-10-20") },
                "--faults" => request with { Faults = FaultNames.Parse(pair[1]) },
                _ => throw new FormatException($"unknown option '{pair[0]}'"),
            };
        }

        return request;
    }

    private static int Number(string[] pair, int least, int most) =>
        int.TryParse(pair[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new FormatException($"{pair[0]} is '{pair[1]}': give a number from {least} to {most}");
}
