using Supervision.Recorder.Configuration;

namespace Supervision.Tests.Recorder.Configuration;

/// <summary>A temporary folder with a site.yaml and a password file; goes away with the test.</summary>
internal sealed class SiteFolder : IDisposable
{
    internal const string Password = "s3cr3t-Passw0rd";

    internal const string Minimal = """
        profile: changchun-bmzx
        division: "220104"
        hall: 前进街道便民服务中心
        zones:
          - {id: service, name: 综合受理区}
        cameras:
          - id: cam1
            name: 综合受理区1号
            address: rtsp://192.168.1.64/stream1
            user: supervision
            password_file: cam1.txt
            zone: service
        """;

    internal SiteFolder()
    {
        Path = Directory.CreateTempSubdirectory("site-").FullName;
        WritePassword("cam1.txt", Password + "\n");
    }

    internal string Path { get; }

    internal string File => System.IO.Path.Combine(Path, "site.yaml");

    internal void WritePassword(string name, string contents, UnixFileMode mode = UnixFileMode.UserRead | UnixFileMode.UserWrite)
    {
        var path = System.IO.Path.Combine(Path, name);
        System.IO.File.WriteAllText(path, contents);
        System.IO.File.SetUnixFileMode(path, mode);
    }

    internal ConfigurationResult Load(string yaml)
    {
        System.IO.File.WriteAllText(File, yaml);
        return SiteConfiguration.Load(File);
    }

    /// <summary>The only error of a text, without the folder's name.</summary>
    internal string OnlyError(string yaml) => Assert.Single(Load(yaml).Errors).ToString().Replace(Path + "/", "");

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
