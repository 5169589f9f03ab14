using System.Diagnostics;
using System.Text.RegularExpressions;

using Supervision.Media.Net;
using Supervision.Retention.Stores;
using Supervision.Tests.Architecture;
using Supervision.Tests.Media.Rtsp;

namespace Supervision.Tests.Retention.Stores;

/// <summary>An S3-compatible server (npm's s3rver) on loopback with one bucket. Disposing ends it.</summary>
internal sealed partial class BucketServer : IAsyncDisposable
{
    private static readonly string Program = Repository.Full(".cache/s3rver/node_modules/.bin/s3rver");

    private readonly Process _process;
    private readonly string _folder;

    private BucketServer(Process process, string folder, int port) => (_process, _folder, Port) = (process, folder, port);

    internal int Port { get; }

    [GeneratedRegex(@"listening on .*:(?<port>\d+)")]
    private static partial Regex Listening { get; }

    internal static async Task<BucketServer> StartAsync()
    {
        Assert.True(File.Exists(Program), $"{Program} is missing: samples/install.sh test installs it");
        var folder = Directory.CreateTempSubdirectory("s3rver-").FullName;
        var info = new ProcessStartInfo("node", [Program, "-d", folder, "-a", "127.0.0.1", "-p", "0", "--configure-bucket", "hall"]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        var process = Process.Start(info)!;
        _ = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        while (await process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            if (Listening.Match(line) is { Success: true } match)
            {
                _ = process.StandardOutput.ReadToEndAsync();
                return new BucketServer(process, folder, int.Parse(match.Groups["port"].Value));
            }
        }

        throw new InvalidOperationException("s3rver ended before it listened");
    }

    internal S3Settings Settings(string key = "S3RVER", string bucket = "hall") =>
        new(new Uri($"http://127.0.0.1:{Port}"), bucket, "us-east-1", PathStyle: true, "recorder-1", key, new Secret("S3RVER"));

    internal S3Store Store(string key = "S3RVER", string bucket = "hall", string allowed = "127.0.0.1") => new(
        Settings(key, bucket), new OutboundSockets(AllowedHosts.Parse([allowed]), RealClocks.Time), Pace.Unlimited(RealClocks.Time), partBytes: 5 << 20);

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
