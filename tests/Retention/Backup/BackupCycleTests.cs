using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Backup;
using Supervision.Retention.Evidence;
using Supervision.Retention.Stores;

namespace Supervision.Tests.Retention.Backup;

/// <summary>Copy, verify, heal, restore: with a folder, and with what goes wrong.</summary>
public sealed class BackupCycleTests : IDisposable
{
    private readonly BackupHall _hall = new();

    public void Dispose() => _hall.Dispose();

    [Fact]
    public async Task What_was_copied_is_noted_and_not_sent_again()
    {
        await _hall.RecordAsync(3);
        await _hall.PrepareAsync();

        var first = await _hall.RunAsync();
        var again = await _hall.RunAsync();

        Assert.Equal((6, 0, true), (first.Segments, first.Found, first.IsComplete));
        Assert.Equal((0, 0L), (again.Segments, again.Bytes));
        Assert.Equal(["gate-1 1-3", "gate-2 1-3"], _hall.Read(catalog => catalog.Copies("nas")).Select(range => $"{range.Camera} {range.FirstSequence}-{range.LastSequence}"));
        Assert.All(_hall.Segments(), segment => Assert.Equal(File.ReadAllBytes(segment), File.ReadAllBytes(_hall.Copy(segment))));
        Assert.All(_hall.Read(catalog => BackupState.Days(catalog, ["nas", "other"])), day => Assert.Equal((3, 3, 0), (day.Segments, day.Copied["nas"], day.Copied["other"])));
        Assert.All(_hall.Read(catalog => BackupState.Behind(catalog, "nas")), camera => Assert.Equal((0L, Footage.Noon + (Footage.Second * 3)), (camera.Segments, camera.CopiedUpTo)));
        Assert.All(_hall.Read(catalog => BackupState.Behind(catalog, "other")), camera => Assert.Equal((3L, null, Footage.Second * 3), (camera.Segments, camera.CopiedUpTo, camera.Time)));
    }

    [Fact]
    public async Task A_wiped_recorder_comes_back_bit_for_bit()
    {
        await _hall.RecordAsync(3);
        await _hall.PrepareAsync();
        await _hall.RunAsync(_hall.Target(passphrase: BackupHall.Passphrase));
        var digests = _hall.Segments().ToDictionary(path => Path.GetRelativePath(_hall.Temp.Data.Root, path), File.ReadAllBytes);
        var journal = Directory.EnumerateFiles(_hall.Temp.Data.JournalPath).ToDictionary(path => Path.GetFileName(path), File.ReadAllBytes);

        var result = await _hall.RestoreAsync(passphrase: BackupHall.Passphrase);

        Assert.Equal((true, 6L, 0L, false), (result.Ok, result.Segments, result.Newer, result.KeysLeftOut));
        Assert.All(digests, file => Assert.Equal(file.Value, File.ReadAllBytes(Path.Combine(_hall.NewData, file.Key))));
        Assert.All(journal.SkipLast(1), file => Assert.Equal(file.Value, File.ReadAllBytes(Path.Combine(_hall.NewData, "journal", file.Key))));
        Assert.Empty(_hall.CheckRestored().Findings);
        Assert.Equal("a key\n", File.ReadAllText(Path.Combine(_hall.NewData, "keys", "signing.pem")));
        Assert.Equal("s3cr3t\n", File.ReadAllText(Path.Combine(_hall.NewData, "site", "secrets", "01-camera-password")));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(_hall.NewData, "keys", "signing.pem")));
        Assert.DoesNotContain(Directory.EnumerateFiles(_hall.Folder, "*", SearchOption.AllDirectories), path => File.ReadAllText(path).Contains("s3cr3t", StringComparison.Ordinal));
        Assert.DoesNotContain("restoring.json", Directory.EnumerateFiles(_hall.NewData).Select(path => Path.GetFileName(path)));
        await Assert.ThrowsAsync<BackupException>(() => _hall.RestoreAsync());
    }

    [Fact]
    public async Task What_everybody_may_read_comes_back_so()
    {
        await _hall.RecordAsync(1);
        string[] shown = [Path.GetRelativePath(_hall.Temp.Data.Root, SigningKey.PublicPath(_hall.Temp.Data)), "certificates/2026-11-22.json"];
        File.WriteAllText(Path.Combine(_hall.Temp.Data.Root, shown[0]), "a public key\n");
        new CertificateFolder(_hall.Temp.Data).Store(new LocalDate(2026, 11, 22), "{}"u8);
        await _hall.PrepareAsync();
        await _hall.RunAsync(_hall.Target(passphrase: BackupHall.Passphrase));

        await _hall.RestoreAsync(passphrase: BackupHall.Passphrase);

        const UnixFileMode Everybody = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
        Assert.All(shown, path => Assert.Equal(Everybody, File.GetUnixFileMode(Path.Combine(_hall.NewData, path))));
        Assert.Equal("a public key\n", File.ReadAllText(Path.Combine(_hall.NewData, shown[0])));
    }

    [Fact]
    public async Task Without_a_passphrase_keys_stay_out_and_that_is_told()
    {
        await _hall.RecordAsync(1);
        await _hall.PrepareAsync();

        var run = await _hall.RunAsync();
        await _hall.RestoreAsync();

        Assert.True(run.KeysLeftOut);
        Assert.True(RunRecord.Read(_hall.Temp.Data, "nas")!.KeysLeftOut);
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(_hall.NewData, "keys")));
    }

    [Fact]
    public async Task Segments_that_are_newer_than_the_catalogue_come_back_too()
    {
        await _hall.RecordAsync(2);
        await _hall.PrepareAsync();
        await _hall.RunAsync();
        await _hall.RecordAsync(2, Footage.Noon + (Footage.Second * 10));
        await _hall.RunAsync(state: false);

        var result = await _hall.RestoreAsync();

        Assert.Equal((true, 8L, 4L), (result.Ok, result.Segments, result.Newer));
    }

    [Fact]
    public async Task Damage_on_either_side_is_found_and_healed()
    {
        await _hall.RecordAsync(4);
        await _hall.PrepareAsync();
        await _hall.RunAsync();
        var segments = _hall.Segments();
        var damaged = File.ReadAllBytes(segments[0]);
        BackupHall.Flip(segments[0]);
        File.Delete(segments[1]);
        BackupHall.Flip(_hall.Copy(segments[2]));
        File.Delete(_hall.Copy(segments[3]));
        File.WriteAllBytes(_hall.Copy(segments[4]), File.ReadAllBytes(segments[4])[..100]);

        var told = await _hall.VerifyAsync(heal: false);
        Assert.Equal(["archive digest-differs", "archive lost", "nas digest-differs", "nas lost", "nas size-differs"], told.Findings.Select(finding => $"{finding.Place} {finding.Damage.Name()}").Order(StringComparer.Ordinal));
        Assert.False(told.Ok);
        var healed = await _hall.VerifyAsync();
        var after = await _hall.VerifyAsync();

        Assert.True(healed.Ok);
        Assert.Equal(5, healed.Findings.Count);
        Assert.Empty(after.Findings);
        Assert.Equal(damaged, File.ReadAllBytes(segments[0]));
        Assert.True(File.Exists(segments[0] + ".damaged"));
        Assert.Empty(_hall.Temp.Check().Findings);
    }

    [Fact]
    public async Task A_file_with_its_label_in_the_pixels_is_healed_both_ways()
    {
        await _hall.RecordAsync(2);
        await _hall.PrepareAsync();
        var (first, second) = (await _hall.RelabelAsync(_hall.Segments()[0]), await _hall.RelabelAsync(_hall.Segments()[2]));
        Assert.Equal(2, (await _hall.VerifyAsync()).NotCopied - 4);
        await _hall.RunAsync();
        var right = File.ReadAllBytes(first);
        BackupHall.Flip(first);
        BackupHall.Flip(_hall.Copy(second));

        var told = await _hall.VerifyAsync(heal: false);
        var healed = await _hall.VerifyAsync();

        Assert.Equal(["archive", "nas"], told.Findings.Select(finding => finding.Place));
        Assert.Equal(["nas", "archive"], healed.Findings.Select(finding => finding.HealedFrom));
        Assert.Equal((0, 6), ((await _hall.VerifyAsync()).Findings.Count, healed.Copies));
        Assert.Equal(right, File.ReadAllBytes(first));
        Assert.True(File.Exists(first + ".damaged"));
        Assert.Empty(_hall.Temp.Check().Findings);
        File.Delete(first);
        BackupHall.Flip(_hall.Copy(first));
        Assert.Equal(["no good copy is left", "no good copy is left"], (await _hall.VerifyAsync()).Findings.Select(finding => finding.Obstacle));
        Assert.Contains("1-2", _hall.Read(catalog => catalog.Copies("nas", "gate-1")).Select(range => $"{range.FirstSequence}-{range.LastSequence}"));
    }

    [Fact]
    public async Task What_is_lost_on_both_sides_is_told_and_not_believed_to_be_copied()
    {
        await _hall.RecordAsync(3);
        await _hall.PrepareAsync();
        await _hall.RunAsync();
        var lost = _hall.Segments()[1];
        BackupHall.Flip(lost);
        BackupHall.Flip(_hall.Copy(lost));

        var result = await _hall.VerifyAsync();

        Assert.False(result.Ok);
        Assert.Equal(["archive", "nas"], result.Findings.Select(finding => finding.Place));
        Assert.All(result.Findings, finding => Assert.Null(finding.HealedFrom));
        Assert.Equal(["1-1", "3-3"], _hall.Read(catalog => catalog.Copies("nas", "gate-1")).Select(range => $"{range.FirstSequence}-{range.LastSequence}"));
        var run = await _hall.RunAsync();
        Assert.Contains("was damaged", Assert.Single(run.Skipped).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_not_mounted_is_not_filled()
    {
        await _hall.RecordAsync(1);
        await _hall.PrepareAsync();
        File.Delete(Path.Combine(_hall.Folder, FolderStore.Marker));

        var error = await Assert.ThrowsAsync<StoreException>(() => _hall.RunAsync());

        Assert.Equal(StoreFault.Absent, error.Fault);
        Assert.Contains("not mounted", RunRecord.Read(_hall.Temp.Data, "nas")!.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_hall.Folder, "archive")));
    }

    [Fact]
    public async Task The_backup_of_another_recorder_is_refused()
    {
        await _hall.RecordAsync(1);
        await _hall.PrepareAsync();
        File.WriteAllText(Path.Combine(_hall.Temp.Data.Root, "installation"), $"supervision-installation/1 {Guid.NewGuid():N}\n");

        var error = await Assert.ThrowsAsync<BackupException>(() => _hall.RunAsync());

        Assert.Contains("another recorder", error.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<BackupException>(_hall.PrepareAsync);
    }

    [Fact]
    public async Task The_ceiling_of_a_backup_deletes_copies_that_nothing_holds()
    {
        await _hall.RecordAsync(2);
        await _hall.PrepareAsync();
        var target = _hall.Target(keep: new RetentionTerm(30, CountingConvention.CalendarDays, 0));
        await _hall.RunAsync(target);
        _hall.Temp.Clock.Now = Footage.Noon + NodaTime.Duration.FromDays(90);
        await _hall.HoldAsync("gate-2");
        Assert.Equal(0, (await _hall.RunAsync(target)).Deleted); // Only the clock says that so many days passed.
        await _hall.SynchroniseAsync(_hall.Temp.Clock.Now);

        var result = await _hall.RunAsync(target);

        Assert.Equal(3, result.Deleted);
        Assert.Equal(["gate-2 1-1"], _hall.Read(catalog => catalog.Copies("nas")).Select(range => $"{range.Camera} {range.FirstSequence}-{range.LastSequence}"));
        Assert.Equal((0L, 0L), ((await _hall.RunAsync(target)).Deleted, _hall.Read(catalog => TargetStatus.Of(_hall.Temp.Data, catalog, "nas", target.Keep, _hall.Temp.Clock.Now)).Segments));
        Assert.Equal([false, false, true, false], _hall.Segments().Select(segment => File.Exists(_hall.Copy(segment))));
    }

    [Fact]
    public async Task A_damaged_catalogue_in_the_backup_is_passed_over_or_rebuilt()
    {
        await _hall.RecordAsync(2);
        await _hall.PrepareAsync();
        await _hall.RunAsync();
        foreach (var path in Directory.EnumerateFiles(Path.Combine(_hall.Folder, "state", "objects")).Where(path => new FileInfo(path).Length > 50_000))
        {
            BackupHall.Flip(path);
        }

        var result = await _hall.RestoreAsync();

        Assert.Equal((false, true, 4L), (result.Ok, result.Rebuilt, result.Segments));
        Assert.False(Supervision.Retention.Catalog.CatalogReader.Open(Supervision.Retention.Archive.DataDirectory.Open(_hall.NewData)).IsDeletionOn);
    }
}
