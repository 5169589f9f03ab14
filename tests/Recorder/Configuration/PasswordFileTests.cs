using System.Text;

namespace Supervision.Tests.Recorder.Configuration;

public sealed class PasswordFileTests : IDisposable
{
    private readonly SiteFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.OtherWrite)]
    public void A_file_open_to_others_is_refused_with_the_command_that_mends_it(UnixFileMode more)
    {
        _folder.WritePassword("cam1.txt", SiteFolder.Password, UnixFileMode.UserRead | UnixFileMode.UserWrite | more);

        var error = _folder.OnlyError(SiteFolder.Minimal);

        Assert.StartsWith("site.yaml:11:20: the password file cam1.txt can be read by others; type: chmod 600 ", error);
        Assert.DoesNotContain(SiteFolder.Password, error);
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("\r\n", "is empty")]
    [InlineData("one\ntwo\n", "more than one line")]
    public void Contents_are_checked(string contents, string expected)
    {
        _folder.WritePassword("cam1.txt", contents);

        Assert.Contains(expected, _folder.OnlyError(SiteFolder.Minimal));
    }

    [Fact]
    public void A_long_file_is_refused()
    {
        _folder.WritePassword("cam1.txt", new string('x', 300));

        Assert.Contains("larger than", _folder.OnlyError(SiteFolder.Minimal));
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused()
    {
        File.WriteAllBytes(Path.Combine(_folder.Path, "cam1.txt"), [0xff, 0xfe, 0xfd]);

        Assert.Contains("is not UTF-8", _folder.OnlyError(SiteFolder.Minimal));
    }

    [Fact]
    public void A_missing_file_is_named() =>
        Assert.Contains("cam2.txt cannot be read: it does not exist", _folder.OnlyError(SiteFolder.Minimal.Replace("cam1.txt", "cam2.txt")));

    [Fact]
    public void A_folder_is_no_password_file() =>
        Assert.Contains("no ordinary file", _folder.OnlyError(SiteFolder.Minimal.Replace("cam1.txt", ".")));

    [Fact]
    public void A_device_is_no_password_file() =>
        Assert.Contains("no ordinary file", _folder.OnlyError(SiteFolder.Minimal.Replace("cam1.txt", "/dev/zero")));

    [Theory]
    [InlineData(1000, 1000, true)]
    [InlineData(0, 1000, true)]
    [InlineData(1001, 1000, false)]
    [InlineData(1001, 0, false)]
    public void Only_root_and_the_own_account_are_trusted(uint owner, uint user, bool expected) =>
        Assert.Equal(expected, Supervision.Recorder.Configuration.Binding.PasswordFile.IsTrusted(owner, user));

    [Theory]
    [InlineData(65534, 0, "if that is the account that records, run this as nobody: runuser -u nobody -- {program} ...; otherwise give the file to the account that records")]
    [InlineData(65534, 4_000_000_123, "as root, type: chown 4000000123 cam1.txt")]
    public void The_remedy_for_a_foreign_file_names_the_account_that_needs_it(uint owner, uint user, string expected) =>
        Assert.EndsWith(expected.Replace("{program}", Supervision.Tests.Fakes.RecorderProcess.Program, StringComparison.Ordinal), Supervision.Recorder.Configuration.Binding.PasswordFile.OfAnother("cam1.txt", owner, user).ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("    user: supervision\n", "has no user")]
    [InlineData("    password_file: cam1.txt\n", "has no password_file")]
    public void User_and_password_come_together(string line, string expected)
    {
        Assert.Contains(line, SiteFolder.Minimal);
        Assert.Contains(expected, _folder.OnlyError(SiteFolder.Minimal.Replace(line, "")));
    }

    [Fact]
    public void The_password_never_prints_itself()
    {
        var site = _folder.Load(SiteFolder.Minimal).Value!;
        var camera = site.Cameras[0];

        var printed = new StringBuilder().Append(camera).Append(site).Append($"{camera.Password}")
            .Append(System.Text.Json.JsonSerializer.Serialize(camera.Password)).ToString();

        Assert.DoesNotContain(SiteFolder.Password, printed);
        Assert.Contains("Password = (hidden)", printed);
    }
}
