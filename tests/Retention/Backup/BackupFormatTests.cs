using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

using Supervision.Retention.Backup;
using Supervision.Retention.Stores;

namespace Supervision.Tests.Retention.Backup;

/// <summary>What lies in a backup, byte for byte: backups outlive programs. What a newer program wrote is refused in one line.</summary>
public sealed partial class BackupFormatTests : IDisposable
{
    // Made by Python's hashlib and cryptography from the description in the README: 1000 iterations, salt 00..0f, nonce 64..6f. The mark: the salt of "a recorder nas".
    private const string Sealed = "7375706572766973696f6e2d7365616c65642f310a000003e8000102030405060708090a0b0c0d0e0f6465666768696a6b6c6d6e6fe847904494d0b5194305ff34fb4579b21eaa50a77eb2";
    private const string SealedMark = "b3cf61d2d364c4be99085f745b8b47702116e8b2a6f0195b682471cbd54bc672";

    private static readonly string[] OpenFiles = ["catalog.db", "journal/2026-11-22.jsonl", "installation", "site/site.yaml"];
    private static readonly string[] SealedFiles = ["keys/signing.pem", "site/secrets/01-camera-password"];

    private readonly BackupHall _hall = new();

    [GeneratedRegex("[0-9a-f]{64}")]
    private static partial Regex Digests { get; }

    public void Dispose() => _hall.Dispose();

    [Fact]
    public async Task The_layout_is_as_promised()
    {
        await CopyAsync();

        Assert.Equal("supervision-store/1\n", Text(".supervision-store"));
        Assert.Equal(
            [
                ".supervision-store",
                "archive/gate-1/2026-11-22/20261122T040000000Z-0000000001.mp4",
                "archive/gate-2/2026-11-22/20261122T040000000Z-0000000001.mp4",
                "backup.json",
                "state/0000000001-DIGEST.json",
                "state/objects/DIGEST",
            ],
            Directory.EnumerateFiles(_hall.Folder, "*", SearchOption.AllDirectories).Select(path => Digests.Replace(Path.GetRelativePath(_hall.Folder, path), "DIGEST")).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Backup_json_is_as_promised()
    {
        await CopyAsync();

        Assert.Equal($$"""{"format":"supervision-backup/1","installation":"{{Installation.Of(_hall.Temp.Data)}}","made":"2026-11-22T04:00:00Z"}""" + "\n", Text("backup.json"));
    }

    [Fact]
    public async Task A_manifest_is_as_promised()
    {
        await CopyAsync();

        var text = Text(Manifest);
        Assert.EndsWith($"-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}.json", Manifest, StringComparison.Ordinal);
        var plain = Digests.Replace(Regex.Replace(text, "\"bytes\":[0-9]+", "\"bytes\":1"), "DIGEST");
        Assert.Equal(
            """{"format":"supervision-backup/1","number":1,"at":"2026-11-22T04:00:01Z","files":["""
            + string.Join(
                ',',
                OpenFiles.Select(path => $$"""{"path":"{{path}}","bytes":1,"sha256":"DIGEST","seal":null}""")
                    .Concat(SealedFiles.Select(path => $$"""{"path":"{{path}}","bytes":1,"sha256":"DIGEST","seal":"DIGEST"}""")))
            + "]}\n",
            plain);
    }

    [Fact]
    public void A_sealed_file_is_as_promised()
    {
        var known = Convert.FromHexString(Sealed);
        Assert.Equal("a key\n", Encoding.UTF8.GetString(SealingKey.Open(BackupHall.Passphrase, "keys/signing.pem", known)));
        var key = SealingKey.For(BackupHall.Passphrase, "a recorder nas");
        var fresh = key.Seal("keys/signing.pem", "a key\n"u8);
        Assert.Equal(known.Length, fresh.Length);
        Assert.Equal("supervision-sealed/1\n", Encoding.ASCII.GetString(fresh[..21]));
        Assert.Equal([0, 9, 0x27, 0xC0], fresh[21..25]); // 600,000
        Assert.Equal("a key\n", Encoding.UTF8.GetString(SealingKey.Open(BackupHall.Passphrase, "keys/signing.pem", fresh)));
        Assert.Equal(SealedMark, SealingKey.For(BackupHall.Passphrase, "a recorder nas", iterations: 1000).Mark("keys/signing.pem", "a key\n"u8));
        Assert.Throws<BackupException>(() => SealingKey.Open(BackupHall.Passphrase, "keys/other.pem", known));
    }

    [Fact]
    public async Task What_a_newer_program_wrote_is_refused_in_one_line()
    {
        await CopyAsync();
        var newer = Encoding.ASCII.GetBytes("supervision-sealed/2\nwhatever comes then");
        Line(Assert.Throws<BackupException>(() => SealingKey.Open(BackupHall.Passphrase, "keys/signing.pem", newer)), "keys/signing.pem in the backup has format 'supervision-sealed/2', this program knows 'supervision-sealed/1'");

        var text = Text(Manifest).Replace("supervision-backup/1", "supervision-backup/2", StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(_hall.Folder, $"state/0000000002-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}.json"), text);
        await RefusedAsync("has format 'supervision-backup/2', this program knows 'supervision-backup/1'");

        File.WriteAllText(Path.Combine(_hall.Folder, "backup.json"), """{"format":"supervision-backup/3","who":7}""");
        await RefusedAsync($"{_hall.Folder} has format 'supervision-backup/3', this program knows 'supervision-backup/1'");

        File.WriteAllText(Path.Combine(_hall.Folder, "backup.json"), "no JSON at all");
        await RefusedAsync($"{_hall.Folder} has format '', this program knows 'supervision-backup/1'");

        File.WriteAllText(Path.Combine(_hall.Folder, ".supervision-store"), "supervision-store/2 encrypted\n");
        await RefusedAsync($"{_hall.Folder} has format 'supervision-store/2 encrypted', this program knows 'supervision-store/1'");
        Assert.False(Directory.Exists(Path.Combine(_hall.NewData, "archive", "gate-1")));
    }

    private string Manifest => Path.GetRelativePath(_hall.Folder, Directory.EnumerateFiles(Path.Combine(_hall.Folder, "state"), "0000000001-*").Single());

    private string Text(string name) => File.ReadAllText(Path.Combine(_hall.Folder, name));

    private async Task CopyAsync()
    {
        await _hall.RecordAsync(1);
        await _hall.PrepareAsync();
        await _hall.RunAsync(_hall.Target(passphrase: BackupHall.Passphrase));
    }

    private async Task RefusedAsync(string line)
    {
        Line(await Assert.ThrowsAnyAsync<IOException>(() => _hall.RunAsync()), line);
        Line(await Assert.ThrowsAnyAsync<IOException>(() => _hall.VerifyAsync()), line);
        Line(await Assert.ThrowsAnyAsync<IOException>(() => _hall.RestoreAsync()), line);
    }

    private static void Line(IOException refused, string line)
    {
        Assert.Contains(line, refused.Message, StringComparison.Ordinal);
        Assert.EndsWith("use the newer program, or another place", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
        Assert.True(refused is BackupException or StoreException);
    }
}
