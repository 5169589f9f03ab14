using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Supervision.Tests.Fakes;

/// <summary>A temporary installation: site.yaml, password file and data directory. Disposing deletes it.</summary>
internal sealed class Site : IDisposable
{
    private readonly StringBuilder _cameras = new();
    private string _allow = "";
    private readonly StringBuilder _pickups = new();

    internal Site(string? data = null)
    {
        Folder = Directory.CreateTempSubdirectory("site-").FullName;
        Data = data ?? Path.Combine(Folder, "data");
        Port = FreePort();
    }

    internal string Folder { get; }

    internal string Data { get; }

    internal string Config => Path.Combine(Folder, "site.yaml");

    /// <summary>Port for /health and /metrics.</summary>
    internal int Port { get; }

    /// <summary>Free space below which recording stops: tests have small disks.</summary>
    internal string MinFree { get; init; } = "1MiB";

    /// <summary>What happens on a full disk.</summary>
    internal string WhenFull { get; init; } = "stop";

    /// <summary>Volumes as they stand in site.yaml.</summary>
    internal string Volumes { get; init; } = "[]";

    /// <summary>Adds a camera; a password makes its file.</summary>
    internal Site Camera(string id, Uri address, string label = "pixels", string? password = null, string user = SampleHall.User)
    {
        _cameras.AppendLine(CultureInfo.InvariantCulture, $"  - {{id: {id}, name: {id}, address: \"{address}\", zone: zonghe, counter: \"01\", label: {{mode: {label}}}");
        return Login(id, password, user);
    }

    /// <summary>Adds a camera that is asked for its stream; it is searched within a range.</summary>
    internal Site Onvif(string id, string address, string serial, string range, string label = "none", string? password = null)
    {
        _cameras.AppendLine(CultureInfo.InvariantCulture, $"  - {{id: {id}, name: {id}, onvif: \"{address}\", serial: \"{serial}\", zone: zonghe, counter: \"01\", label: {{mode: {label}}}");
        _allow = range;
        return Login(id, password, SampleHall.User);
    }

    private Site Login(string id, string? password, string user)
    {
        if (password is not null)
        {
            var file = Path.Combine(Folder, $"{id}-password");
            File.WriteAllText(file, password + "\n");
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            _cameras.AppendLine(CultureInfo.InvariantCulture, $"     , user: {user}, password_file: {Path.GetFileName(file)}");
        }

        _cameras.AppendLine("    }");
        return this;
    }

    /// <summary>Adds a pickup with an address of its own in the simulated hall.</summary>
    internal Site Pickup(string id, Uri address, params string[] cameras)
    {
        var file = Path.Combine(Folder, $"{id}-password");
        File.WriteAllText(file, SampleHall.Password + "\n");
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        _pickups.AppendLine(
            CultureInfo.InvariantCulture,
            $"  - {{id: {id}, counter: \"01\", address: \"{address}\", user: {SampleHall.User}, password_file: {Path.GetFileName(file)}, cameras: [{string.Join(", ", cameras)}]}}");
        return this;
    }

    /// <summary>Adds a pickup whose sound comes in a camera's stream.</summary>
    internal Site Pickup(string id, string carrier, params string[] cameras)
    {
        _pickups.AppendLine(CultureInfo.InvariantCulture, $"  - {{id: {id}, counter: \"01\", camera: {carrier}, cameras: [{string.Join(", ", cameras)}]}}");
        return this;
    }

    /// <summary>Writes site.yaml.</summary>
    internal Site Write(string preset = "ultrafast", int segmentSeconds = 60, int syncSeconds = 5)
    {
        File.WriteAllText(
            Config,
            $$"""
            profile: changchun-bmzx
            division: "220104"
            hall: 永昌街道便民服务中心
            zones: [{id: zonghe, name: 综合受理区}]
            counters: [{id: "01", name: 01号窗口, zone: zonghe}]
            cameras:
            {{_cameras.ToString().TrimEnd()}}
            {{(_pickups.Length == 0 ? "pickups: []" : "pickups:\n" + _pickups.ToString().TrimEnd())}}
            encoder: {preset: {{preset}}, bitrate: 2500000}
            storage: {override: {ground: small disks of tests, by: the tests}, segment_seconds: {{segmentSeconds}}, sync_seconds: {{syncSeconds}}, min_free: {{MinFree}}, when_full: {{WhenFull}}, volumes: {{Volumes}} }
            network: {allow: [{{(_allow.Length > 0 ? $"\"{_allow}\"" : "")}}]}
            http: {port: {{Port}}}
            """);
        return this;
    }

    /// <summary>Makes the data directory.</summary>
    internal async Task<Site> InitAsync()
    {
        var (code, output) = await RecorderProcess.RunAsync("init", "--data", Data);
        Assert.True(code == 0, output);
        return this;
    }

    /// <summary>Starts the recorder on it.</summary>
    internal RecorderProcess Record(params string[] more) =>
        RecorderProcess.Start(["record", "--config", Config, "--data", Data, .. more]);

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
