using Supervision.Retention.Archive;

namespace Supervision.Tests.Retention;

/// <summary>Disks of their own for some cameras: marked, noted, linked; never filled while they are not there.</summary>
public sealed class VolumeTests : IDisposable
{
    private readonly TempData _temp = new();

    private string Disk2 => Path.Combine(_temp.Root, "disk2");

    private string Link => Path.Combine(_temp.Data.ArchivePath, "gate-1");

    public VolumeTests() => Directory.CreateDirectory(Disk2);

    [Fact]
    public void A_new_camera_gets_a_link_to_its_volume_and_keeps_it()
    {
        Prepare();
        Prepare();

        Assert.Equal(Path.Combine(Disk2, "archive", "gate-1"), new FileInfo(Link).LinkTarget);
        var book = VolumeBook.Load(_temp.Data);
        Assert.Equal(("disk2", Disk2, null), (book.Of("gate-1")!.Id, book.Of("gate-1")!.Path, book.Of("gate-1")!.Absence()));
        Assert.Null(book.Of("gate-2"));
        book.Require(new PosixArchiveFiles(), "gate-1");
        Assert.True(Directory.Exists(Link));
    }

    [Fact]
    public void A_disk_that_is_not_mounted_is_refused_when_it_is_new()
    {
        Assert.Equal($"volume disk3: there is no folder {_temp.Root}/disk3; make it and mount the disk there", Refused(() => Prepare(("disk3", "disk3", "gate-1"))));
        Assert.Equal(
            $"volume disk2: {Disk2} lies on the disk of the data directory; mount the volume's own disk there",
            Refused(() => new VolumeSetup(_temp.Data, _ => (1, 1)).Prepare([new VolumeWish("disk2", Disk2, ["gate-1"])], ["gate-1"])));
        Assert.False(Path.Exists(Link));
        Assert.False(File.Exists(Path.Combine(Disk2, Volume.MarkerName)));
    }

    [Fact]
    public void A_disk_of_another_data_directory_is_refused()
    {
        File.WriteAllText(Path.Combine(Disk2, Volume.MarkerName), Volume.Marker(new string('0', 32)));
        Assert.Equal(
            $"volume disk2: the disk at {Disk2} belongs to another data directory; if that one is given up, remove {Disk2}/supervision-volume", Refused(() => Prepare()));
    }

    [Fact]
    public void A_camera_that_has_recordings_stays_where_it_is_and_the_line_that_says_so_says_how_to_move_it()
    {
        Directory.CreateDirectory(Link);
        var target = Path.Combine(Disk2, "archive", "gate-1");
        Assert.Equal(
            $"camera gate-1 is recorded in {Link}, and the configuration says {target}: write it as it is, or stop the recorder and type: "
            + $"mkdir -p {Disk2}/archive && mv {Link} {target} && ln -s {target} {Link}",
            Refused(() => Prepare()));

        Directory.Delete(Link);
        Prepare();
        Assert.EndsWith($"type: rm {Link} && mv {target} {Link}", Refused(() => new VolumeSetup(_temp.Data, DeviceOf).Prepare([], ["gate-1"])), StringComparison.Ordinal);
        Directory.CreateDirectory(Path.Combine(_temp.Root, "disk3"));
        var third = Path.Combine(_temp.Root, "disk3", "archive", "gate-1");
        Assert.EndsWith(
            $"type: mkdir -p {Path.GetDirectoryName(third)} && mv {target} {third} && ln -sfn {third} {Link}", Refused(() => Prepare(("disk3", "disk3", "gate-1"))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_known_volume_stays_at_its_path()
    {
        Prepare();
        Assert.Equal(
            $"volume disk2 is known at {Disk2}, and the configuration says {_temp.Root}/elsewhere: mount it where it was, or give a new disk a new id",
            Refused(() => Prepare(("disk2", "elsewhere", "gate-1"))));
    }

    [Fact]
    public void A_mount_point_without_its_disk_is_never_filled()
    {
        Prepare();
        Directory.Move(Disk2, Disk2 + ".gone");
        var book = VolumeBook.Load(_temp.Data);
        Assert.Equal($"volume disk2: the disk is not mounted at {Disk2}; mount it there", Missing(book));

        Directory.CreateDirectory(Disk2);
        Assert.Equal($"volume disk2: the disk is not mounted at {Disk2}; mount it there", Missing(book));
        File.WriteAllText(Path.Combine(Disk2, Volume.MarkerName), Volume.Marker(new string('0', 32)));
        Assert.Equal($"volume disk2: another disk is mounted at {Disk2}; mount the right one there", Missing(book));
        Assert.Equal([Path.Combine(Disk2, Volume.MarkerName)], Directory.GetFileSystemEntries(Disk2));

        Directory.Delete(Disk2, recursive: true);
        Directory.CreateDirectory(Path.Combine(Disk2, Volume.MarkerName));
        Assert.Contains("cannot be read", Missing(book), StringComparison.Ordinal);
    }

    [Fact]
    public void A_volume_that_is_not_there_costs_no_start()
    {
        Prepare();
        Directory.Move(Disk2, Disk2 + ".gone");
        Prepare();
        Assert.Equal(["gate-1"], ArchiveFiles.Absent(_temp.Data));
        Assert.Empty(ArchiveFiles.Segments(_temp.Data));
        Assert.Empty(ArchiveFiles.All(_temp.Data));
    }

    [Fact]
    public void A_link_of_somebody_else_is_not_followed()
    {
        Directory.CreateDirectory(Path.Combine(Disk2, "archive"));
        File.CreateSymbolicLink(Link, Path.Combine(Disk2, "archive"));
        Assert.Empty(ArchiveFiles.Cameras(_temp.Data));
        var refused = Assert.Throws<ArchiveException>(() => VolumeBook.Load(_temp.Data).Require(new PosixArchiveFiles(), "gate-1"));
        Assert.EndsWith("and no volume is there; remove the link", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x\n/mnt\n")]
    [InlineData("00000000000000000000000000000000\nmnt\n")]
    [InlineData("00000000000000000000000000000000\n")]
    public void A_damaged_note_is_told(string text)
    {
        Directory.CreateDirectory(Path.Combine(_temp.Data.Root, "volumes"));
        File.WriteAllText(Path.Combine(_temp.Data.Root, "volumes", "disk2"), text);
        Assert.Contains("/volumes/disk2 is damaged: ", Refused(() => VolumeBook.Load(_temp.Data)), StringComparison.Ordinal);
    }

    public void Dispose() => _temp.Dispose();

    private static string Missing(VolumeBook book)
    {
        var refused = Assert.Throws<ArchiveException>(() => book.Require(new PosixArchiveFiles(), "gate-1"));
        return refused.Message;
    }

    private static string Refused(Action action) => Assert.Throws<DataDirectoryException>(action).Message;

    private void Prepare(params (string Id, string Folder, string Camera)[] wishes)
    {
        wishes = wishes.Length == 0 ? [("disk2", "disk2", "gate-1")] : wishes;
        new VolumeSetup(_temp.Data, DeviceOf).Prepare([.. wishes.Select(wish => new VolumeWish(wish.Id, Path.Combine(_temp.Root, wish.Folder), [wish.Camera]))], ["gate-1", "gate-2"]);
    }

    /// <summary>As if each folder beside the data directory were a disk.</summary>
    private (uint Major, uint Minor)? DeviceOf(string path) => path == _temp.Data.Root ? (1u, 1u) : (1u, 2u);
}
