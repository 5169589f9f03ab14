using Supervision.Media.Posix;

namespace Supervision.Tests.Media.Posix;

public sealed class PosixTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("supervision-posix-").FullName;

    private string Name => Path.Combine(_root, "a");

    [Fact]
    public void Appends_cuts_and_syncs()
    {
        using var file = PosixFile.CreateNew(Name, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        file.Append("hello world"u8);
        file.Truncate(5);
        file.Append("!"u8);
        file.SyncData();
        file.Sync();
        PosixPath.SyncDirectory(_root);
        Assert.Equal("hello!", File.ReadAllText(Name));
        Assert.Equal(6, file.Length);
    }

    [Fact]
    public void Creating_refuses_what_exists_and_links()
    {
        File.WriteAllText(Name, "x");
        Assert.Equal(Errno.Exists, Assert.Throws<PosixException>(() => PosixFile.CreateNew(Name, UnixFileMode.UserRead)).Error);
        File.CreateSymbolicLink(Path.Combine(_root, "link"), Name);
        Assert.Equal(Errno.SymbolicLink, Assert.Throws<PosixException>(() => PosixFile.OpenExisting(Path.Combine(_root, "link"))).Error);
    }

    [Fact]
    public void Renaming_never_replaces()
    {
        File.WriteAllText(Name, "old");
        File.WriteAllText(Name + "2", "new");
        Assert.Equal(Errno.Exists, Assert.Throws<PosixException>(() => PosixPath.Rename(Name + "2", Name)).Error);
        Assert.Equal("old", File.ReadAllText(Name));
        PosixPath.Rename(Name, Name + "3");
        Assert.True(File.Exists(Name + "3"));
    }

    [Fact]
    public void A_lock_has_one_holder_and_ends_with_its_file()
    {
        using var second = PosixFile.OpenOrCreate(Name, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        using (var first = PosixFile.OpenOrCreate(Name, UnixFileMode.UserRead | UnixFileMode.UserWrite))
        {
            Assert.True(first.TryLock());
            Assert.False(second.TryLock());
        }

        Assert.True(second.TryLock());
    }

    [Fact]
    public void Asking_for_a_lock_does_not_take_it()
    {
        using var holder = PosixFile.OpenOrCreate(Name, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        using var asking = PosixFile.OpenToRead(Name);
        Assert.False(asking.IsLocked());
        Assert.True(holder.TryLock());
        Assert.True(asking.IsLocked());
        Assert.False(holder.IsLocked());
    }

    [Fact]
    public void Accounts_have_names_where_this_machine_knows_them()
    {
        Assert.Equal("root", UserAccount.Name(0));
        Assert.Null(UserAccount.Name(4_000_000_123));
    }

    [Fact]
    public void Space_agrees_with_the_framework()
    {
        var space = PosixPath.Space(_root);
        var drive = new DriveInfo(_root);
        Assert.Equal(drive.TotalSize, space.TotalBytes);
        Assert.InRange(space.FreeBytes, drive.AvailableFreeSpace - (1L << 30), drive.AvailableFreeSpace + (1L << 30));
        Assert.False(space.IsReadOnly);
        Assert.True(PosixPath.Space("/proc").TotalBytes >= 0);
    }

    [Fact]
    public void A_full_disk_has_its_own_error()
    {
        using var full = PosixFile.OpenExisting("/dev/full");
        Assert.Equal(Errno.NoSpace, Assert.Throws<PosixException>(() => full.Append("x"u8)).Error);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
