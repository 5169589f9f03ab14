using System.Text;

using FsCheck;
using FsCheck.Fluent;

using NodaTime;

using Supervision.Retention.Evidence;
using Supervision.Tests.Fakes;

namespace Supervision.Tests.Retention.Evidence;

/// <summary>The form of certificates, and that no byte of one can be changed.</summary>
public sealed class CertificateTests : IDisposable
{
    private readonly TempData _temp = new();
    private readonly SigningKey _key;

    public CertificateTests() => _key = SigningKey.OpenOrCreate(_temp.Data);

    private byte[] Signed => RetentionStatement.Certify(SmallProof.Of(), "0.1.0", "hall-pc", _key);

    public void Dispose()
    {
        _key.Dispose();
        _temp.Dispose();
    }

    [Fact]
    public void The_key_is_made_once_and_is_nobody_elses()
    {
        var path = Path.Combine(_temp.Data.KeysPath, "signing.pem");
        using var again = SigningKey.OpenOrCreate(_temp.Data);

        Assert.Equal(_key.Id, again.Id);
        Assert.StartsWith("-----BEGIN PRIVATE KEY-----\n", File.ReadAllText(path));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead, File.GetUnixFileMode(SigningKey.PublicPath(_temp.Data)));
        Assert.Equal(_key.Id, PublicKeyText.Id(PublicKeyText.Read(SigningKey.PublicPath(_temp.Data))));

        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        Assert.Contains("chmod 0600", Assert.Throws<IOException>(() => SigningKey.OpenOrCreate(_temp.Data)).Message);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.WriteAllText(path, "x");
        Assert.Contains("is no signing key", Assert.Throws<IOException>(() => SigningKey.OpenOrCreate(_temp.Data)).Message);
    }

    [Fact]
    public void The_form_is_fixed()
    {
        var lines = Encoding.UTF8.GetString(Signed).Split('\n');

        Assert.Equal(4, lines.Length);
        Assert.Equal("{\"format\":\"supervision-certificate/1\",\"statement\":", lines[0]);
        Assert.Equal(Golden.Replace("KEY", _key.Id, StringComparison.Ordinal), lines[1]);
        Assert.Matches($"^,\"keyId\":\"{_key.Id}\",\"publicKey\":\"[A-Za-z0-9+/]{{122}}==\",\"signature\":\"[A-Za-z0-9+/]+=*\"}}$", lines[2]);
        Assert.Equal("", lines[3]);
        using var whole = System.Text.Json.JsonDocument.Parse(Signed);
        Assert.Equal(SmallProof.Of().Findings.Count, whole.RootElement.GetProperty("statement").GetProperty("result").GetProperty("findings").GetArrayLength());
    }

    [Fact]
    public void What_is_signed_is_intact_and_says_what_it_claims()
    {
        var certificate = CertificateFile.Read(Signed);
        var claim = CompletenessClaim.Read(certificate);

        Assert.True(CertificateFile.IsIntact(certificate));
        Assert.Equal(
            new CompletenessClaim(false, "2026-11-22T04:00:01Z", "2026-11-22T04:00:00Z", "0.1.0", "hall-pc", "2026-0123456789ab", false, 1, "2026-11-21", "2026-11-22", 2, 1441, 1), claim);
    }

    [Fact]
    public void Each_changed_byte_is_refused()
    {
        var signed = Signed;
        for (var i = 0; i < signed.Length; i++)
        {
            var changed = signed.ToArray();
            changed[i] ^= (byte)(1 << (i % 8));
            Assert.True(IsRefused(changed), $"byte {i} was changed: {Encoding.Latin1.GetString(changed)}");
        }

        Assert.True(IsRefused([.. signed, (byte)'\n']));
        Assert.True(IsRefused(signed[..^1]));
        Assert.True(IsRefused([.. signed, .. signed]));
        Assert.False(IsRefused(signed));
    }

    [Fact]
    public void A_statement_under_anothers_signature_is_refused()
    {
        using var other = new TempData();
        using var key = SigningKey.OpenOrCreate(other.Data);
        var ours = CertificateFile.Read(Signed);
        var theirs = CertificateFile.Read(RetentionStatement.Certify(SmallProof.Of(), "0.1.0", "hall-pc", key));

        Assert.False(CertificateFile.IsIntact(ours with { Signature = theirs.Signature }));
        Assert.False(CertificateFile.IsIntact(ours with { Signature = theirs.Signature, PublicKey = theirs.PublicKey }));
        Assert.Throws<FormatException>(() => CompletenessClaim.Read(ours with { KeyId = theirs.KeyId }));
    }

    [Fact]
    public void Hostile_bytes_are_refused_and_nothing_else_happens()
    {
        var signed = Signed;
        Check.QuickThrowOnFailure(Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes => Assert.True(IsRefused(bytes ?? []))));
        Check.QuickThrowOnFailure(Prop.ForAll(
            Gen.Zip(Gen.Choose(0, signed.Length), Gen.Choose(0, 80)).ToArbitrary(),
            cut => Assert.True(cut.Item2 == 0 || cut.Item1 == signed.Length || IsRefused([.. signed[..cut.Item1], .. signed.Skip(cut.Item1 + cut.Item2)]))));
        Assert.Contains("at most", Assert.Throws<FormatException>(() => CertificateFile.Read(new byte[CertificateFile.MaxBytes + 1])).Message);
    }

    [Fact]
    public async Task Openssl_alone_verifies_it()
    {
        var file = Path.Combine(_temp.Root, "certificate.json");
        File.WriteAllBytes(file, Signed);
        var script = Commands.Replace("FILE", file, StringComparison.Ordinal).Replace("PUB.pem", SigningKey.PublicPath(_temp.Data), StringComparison.Ordinal);

        Assert.Equal("Verified OK\n", await SystemTool.RunAsync("bash", "-c", $"set -e; cd '{_temp.Root}'; {script}"));
        Assert.Contains(Commands, File.ReadAllText(Tests.Architecture.Repository.Full("src/Retention/Evidence/README.md")).Replace("\r", "", StringComparison.Ordinal));
    }

    private const string Commands = """
        sed -n 2p FILE > statement
        sed -n 3p FILE | sed 's/.*"signature":"\([^"]*\)".*/\1/' | base64 -d > signature
        openssl dgst -sha256 -verify PUB.pem -signature signature statement
        """;

    private const string Golden =
        "{\"format\":\"supervision-completeness/1\",\"signed\":\"2026-11-22T04:00:01Z\",\"software\":\"0.1.0\",\"host\":\"hall-pc\",\"keyId\":\"KEY\",\"result\":" + SmallProof.Json + "}";

    private static bool IsRefused(byte[] bytes)
    {
        try
        {
            return !CertificateFile.IsIntact(CertificateFile.Read(bytes));
        }
        catch (FormatException)
        {
            return true;
        }
    }
}
