using Xunit.Abstractions;

namespace Supervision.Tests.Overlay.Conformance;

/// <summary>
/// Streams of many encoders and settings, with the strip, in decoders that we did not write: none complains, the strip is what our reconstruction says,
/// the image is the original's where vectors stay inside, and near it elsewhere.
/// </summary>
public sealed class ConformanceTests(ITestOutputHelper output)
{
    [Fact]
    public Task Settings_of_x264() => RunAsync(StreamMatrix.Settings);

    [Fact]
    public Task Levels() => RunAsync(StreamMatrix.Levels, Decoder.Reference);

    [Fact]
    public Task Sizes_and_cropping() => RunAsync(StreamMatrix.Sizes);

    [Fact]
    public Task Headers_that_are_rewritten() => RunAsync(StreamMatrix.Headers);

    [Fact]
    public Task Other_encoders() => RunAsync(StreamMatrix.OtherEncoders);

    [Fact]
    public Task Vectors_that_leave_the_picture() => RunAsync(StreamMatrix.Leaving);

    private async Task RunAsync(CameraStream[] streams, params Decoder[] decoders)
    {
        var used = decoders.Length > 0 ? decoders : Decoder.All;
        var rows = new MatrixRow[streams.Length];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, streams.Length),
            new ParallelOptions { MaxDegreeOfParallelism = 2 },
            async (i, _) => rows[i] = await MatrixRow.RunAsync(streams[i], streams[i].IsPlayed ? [.. used, Decoder.Vlc] : used));
        var names = used.Select(decoder => decoder.Name).Concat(Array.Exists(streams, stream => stream.IsPlayed) ? [Decoder.Vlc.Name, Chromium.Name] : []).ToList();
        output.WriteLine($"| stream | pictures | {string.Join(" | ", names)} |");
        output.WriteLine($"|---|---|{string.Concat(Enumerable.Repeat("---|", names.Count))}");
        foreach (var row in rows)
        {
            output.WriteLine(row.Line(names));
        }

        Assert.Empty(rows.SelectMany(row => row.Errors));
    }
}
