using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Archive;
using Supervision.Retention.Catalog;
using Supervision.Retention.Verification;
using Supervision.SampleArchive;
using Supervision.Tests.Media.Mp4;
using Supervision.Tests.Retention;

namespace Supervision.Tests.Samples;

/// <summary>The generated archive is what it says: valid but for what was planted.</summary>
public sealed class SampleArchiveTests : IDisposable
{
    private static readonly LocalDate AsOf = new(2026, 10, 20);

    private readonly TempData _temp = new();

    private DataDirectory Data => DataDirectory.Open(Folder);

    private string Folder => Path.Combine(_temp.Root, "sample");

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task Without_faults_a_deep_check_finds_nothing()
    {
        await MakeAsync(new HashSet<Fault>());

        Assert.Empty(Check().Findings);
    }

    [Fact]
    public async Task A_deep_check_finds_each_fault_of_files_and_each_hole()
    {
        var planted = await MakeAsync(Enum.GetValues<Fault>().ToHashSet());

        var expected = planted.Findings.Where(fault => fault.Cause is null && fault.Fault != Fault.LostCopy.Name() && fault.Fault != Fault.RemovedCopy.Name()).Select(fault => (Code(fault.Fault), fault.Path)).Order();
        var found = Check().Findings.Where(finding => finding.Code != FindingCode.StructureBroken).Select(finding => (finding.Code, finding.Path)).Order();
        Assert.Equal(expected, found);
    }

    [Fact]
    public async Task It_holds_what_its_list_states()
    {
        var planted = await MakeAsync(Enum.GetValues<Fault>().ToHashSet());

        using var catalog = CatalogReader.Open(Data);
        var gaps = catalog.Gaps();
        Assert.All(planted.Findings.Where(fault => fault.Cause is not null), fault =>
            Assert.Single(gaps, gap => gap.Camera == fault.Camera && gap.Cause.Name() == fault.Cause && (gap.End!.Value - gap.Start).TotalSeconds == fault.Seconds));
        Assert.All(planted.Stated.Where(fact => fact.Fact == "allowed-gap"), fact => Assert.Contains(gaps, gap => (gap.Camera, gap.Start, gap.End) == (fact.Camera, fact.Start, fact.End)));
        Assert.Equal(4, catalog.Holds().Count);
        Assert.Equal(["camera", "none", "pixels"], catalog.Segments().Select(segment => segment.Label).Distinct().Order());
        var unsynchronised = Assert.Single(planted.Stated, fact => fact.Fact == "unsynchronised-clock");
        Assert.All(catalog.HostClocks(unsynchronised.Start, unsynchronised.End), sample => Assert.False(sample.State.IsSynchronised));
        var late = Assert.Single(planted.Stated, fact => fact.Fact == "late-camera");
        Assert.Equal(late.Start, catalog.Segments(late.Camera)[0].Start);
    }

    [Fact]
    public async Task Pictures_are_real_ones()
    {
        await MakeAsync(new HashSet<Fault>());
        using var catalog = CatalogReader.Open(Data);

        var segment = catalog.Segments("cam1")[0];
        var pixels = Ffmpeg.Output($"-i {Data.Locate(segment.Path)} -fps_mode passthrough -f rawvideo -pix_fmt gray -").Length;

        Assert.Equal(segment.Pictures * 64 * 48, pixels);
    }

    private Task<Planted> MakeAsync(IReadOnlySet<Fault> faults) => ArchiveMaker.MakeAsync(new SampleRequest(Folder, AsOf, Days: 6, Cameras: 3, Faults: faults));

    private CheckResult Check() => ArchiveCheck.Run(Data, deep: true, new HandClock(AsOf.AtMidnight().InUtc().ToInstant()), null, CancellationToken.None);

    private static FindingCode Code(string fault) => fault switch
    {
        "hole" => FindingCode.Hole,
        "flipped-bit" => FindingCode.DigestDiffers,
        "removed-file" => FindingCode.FileMissing,
        "truncated-file" => FindingCode.SizeDiffers,
        _ => FindingCode.UnknownFile,
    };
}
