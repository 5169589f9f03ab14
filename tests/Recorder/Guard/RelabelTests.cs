using System.Text.Json;

using Microsoft.Extensions.Logging.Abstractions;

using Supervision.Domain;
using Supervision.Media.Mp4;
using Supervision.Recorder.Cli;
using Supervision.Recorder.Guard;
using Supervision.Retention.Archive;
using Supervision.Retention.Verification;
using Supervision.Tests.Recorder.Cli;
using Supervision.Tests.Retention;

namespace Supervision.Tests.Recorder.Guard;

/// <summary><c>strip check</c> on an archive with one segment whose last rows the strip damages.</summary>
public sealed class RelabelTests : IAsyncLifetime, IDisposable
{
    private readonly TempData _temp = new();
    private Segment _segment = null!;

    public async Task InitializeAsync() => _segment = await DamagedArchive.MakeAsync(_temp);

    [Fact]
    public async Task Damage_is_found_and_noted_and_another_file_is_not_made_unasked()
    {
        var run = await CheckAsync();

        Assert.Equal(ExitCode.Findings, run.ExitCode);
        var result = Assert.Single(JsonDocument.Parse(run.Out).RootElement.EnumerateArray());
        Assert.Equal("damaged", result.GetProperty("verdict").GetString());
        using var catalog = _temp.Read();
        var figures = catalog.StripCheck(_segment)!;
        Assert.Equal((50, true), (figures.Pictures, figures.IsDamaged));
        Assert.True(result.GetProperty("pictureMs").GetDouble() > 0);
        Assert.Empty(catalog.UnjudgedStrips(1));
        Assert.Equal([_segment.Path], _temp.ArchiveFilesNow());
    }

    [Fact]
    public async Task A_relabelled_file_lies_beside_the_segment_which_stays_as_it_was()
    {
        var run = await CheckAsync("--relabel");

        Assert.Equal((ExitCode.Fine, ""), (run.ExitCode, run.Error));
        using var catalog = _temp.Read();
        var file = Assert.Single(catalog.RelabelledFiles());
        Assert.Equal(ArchiveLayout.RelabelledPathOf(_segment.Path), file.Path);
        Assert.Equal(_segment.Sha256, SegmentContent.Digest(_temp.Data.Locate(_segment.Path)));
        Assert.Equal(_segment.Sha256, file.OriginalSha256);
        var check = _temp.Check();
        Assert.True(check.Ok, string.Join("; ", check.Findings));
        var content = SegmentContent.Read(Path.Combine(_temp.Data.Root, file.Path));
        Assert.Equal(("relabelled", 50, _segment.End), (content.Opening.Label, content.Closing!.Pictures, content.Closing.End));
        Assert.Equal((_segment.Width, _segment.Height, _segment.Sha256), (content.Opening.Width, content.Opening.Height, content.Opening.PreviousSha256));
        Assert.True(WorstOf(file.Path, content) > 30);
        Assert.Equal(ExitCode.Fine, (await CheckAsync("--relabel")).ExitCode);
    }

    [Fact]
    public async Task A_whole_file_that_was_not_noted_is_noted_and_not_made_again()
    {
        var made = Relabelling.Make(_temp.Data, _segment, "0.1.0", NullLogger.Instance, () => { });
        var path = Path.Combine(_temp.Data.Root, made.Path);
        var before = File.GetLastWriteTimeUtc(path);

        Assert.Equal(ExitCode.Fine, (await CheckAsync("--relabel")).ExitCode);

        using var catalog = _temp.Read();
        Assert.Equal(made, Assert.Single(catalog.RelabelledFiles()));
        Assert.Equal(before, File.GetLastWriteTimeUtc(path));
    }

    [Fact]
    public void What_is_stopped_leaves_nothing_behind()
    {
        var pictures = 0;

        Assert.Throws<OperationCanceledException>(() => Relabelling.Make(
            _temp.Data, _segment, "0.1.0", NullLogger.Instance, () => _ = ++pictures < 40 ? 0 : throw new OperationCanceledException()));

        Assert.Equal([_segment.Path], _temp.ArchiveFilesNow());
    }

    [Fact]
    public async Task A_check_tells_where_the_relabelled_file_was_changed_and_a_rebuild_still_knows_it()
    {
        await CheckAsync("--relabel");
        var path = Path.Combine(_temp.Data.Root, ArchiveLayout.RelabelledPathOf(_segment.Path));
        File.Delete(_temp.Data.CatalogPath);
        CatalogRebuild.Run(_temp.Data, LockOwner.Current("test", _temp.Clock), _temp.Clock, null, CancellationToken.None);
        Assert.True(_temp.Check().Ok);

        var bytes = await File.ReadAllBytesAsync(path);
        bytes[^200] ^= 1;
        await File.WriteAllBytesAsync(path, bytes);
        Assert.Equal(FindingCode.DigestDiffers, Assert.Single(_temp.Check().Findings).Code);

        File.Delete(path);
        Assert.Equal(FindingCode.FileMissing, Assert.Single(_temp.Check().Findings).Code);
        await File.WriteAllBytesAsync(path + ".part", bytes);
        Assert.Equal([FindingCode.FileMissing, FindingCode.LeftOver], _temp.Check().Findings.Select(finding => finding.Code));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _temp.Dispose();

    private Task<CliRun> CheckAsync(params string[] more) => CliRun.Of(["strip", "check", "--data", _temp.Data.Root, "--json", .. more]);

    /// <summary>The worst picture's last rows against the camera's own.</summary>
    private double WorstOf(string path, SegmentContent content)
    {
        using var segment = StripSegment.Open(_temp.Data.Locate(_segment.Path))!;
        using var stream = SegmentContent.OpenShared(Path.Combine(_temp.Data.Root, path));
        var relabelled = new SampleReader(stream, content.Scan);
        var meter = new StripMeter();
        using var decoder = new TwoWayDecoder(segment.Original, content.Scan.Header!.Video, NullLogger.Instance) { Receiver = meter.Take };
        while (segment.ReadOriginal() is { } original)
        {
            using (original)
            {
                using var picture = relabelled.Read()!;
                decoder.Decode(original, picture);
            }
        }

        decoder.Finish();
        return meter.Figures.WorstDb;
    }
}
