using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.RegularExpressions;

using Supervision.Recorder.Locating;
using Supervision.Recorder.Onvif;
using Supervision.Recorder.Onvif.Device;
using Supervision.Recorder.Onvif.Soap;
using Supervision.Tests.Media.Rtsp;

namespace Supervision.Tests.Recorder.Onvif;

/// <summary>Cameras that made their certificate themselves, over real connections.</summary>
public sealed partial class CertificateTests
{
    private const string Answer = "<Envelope><Body><GetHostnameResponse><HostnameInformation><Name>cam</Name></HostnameInformation></GetHostnameResponse></Body></Envelope>";

    [GeneratedRegex("[0-9A-F]{2}(:[0-9A-F]{2}){31}")]
    private static partial Regex Fingerprint { get; }

    [Fact]
    public async Task An_unknown_certificate_is_refused_and_its_fingerprint_shown_and_then_it_can_be_pinned()
    {
        using var certificate = SelfSigned();
        using var camera = new TcpListener(IPAddress.Loopback, 0);
        camera.Start();
        using var stop = new CancellationTokenSource();
        var serving = ServeAsync(camera, certificate, stop.Token);
        var address = new Uri($"https://127.0.0.1:{((IPEndPoint)camera.LocalEndpoint).Port}/onvif/device_service");

        var unknown = await Assert.ThrowsAsync<OnvifException>(() => AskAsync(address, null));
        Assert.StartsWith($"{address.Authority}: this machine does not trust the camera's certificate; its SHA-256 fingerprint is ", unknown.Message, StringComparison.Ordinal);
        var shown = Fingerprint.Match(unknown.Message).Value;
        Assert.Equal(Convert.ToHexString(SHA256.HashData(certificate.RawData)), shown.Replace(":", "", StringComparison.Ordinal));

        Assert.Equal("cam", await AskAsync(address, shown));

        var other = await Assert.ThrowsAsync<OnvifException>(() => AskAsync(address, CertificatePin.TryParse(new string('a', 64))));
        Assert.Contains($"{shown}, which is not the one that is given", other.Message, StringComparison.Ordinal);
        await stop.CancelAsync();
        await serving;
    }

    [Fact]
    public async Task A_recorded_camera_is_asked_with_its_configured_fingerprint()
    {
        using var certificate = SelfSigned();
        using var camera = new TcpListener(IPAddress.Loopback, 0);
        camera.Start();
        using var stop = new CancellationTokenSource();
        var serving = ServeAsync(camera, certificate, stop.Token);
        var address = new Uri($"https://127.0.0.1:{((IPEndPoint)camera.LocalEndpoint).Port}/onvif/device_service");
        var visit = new CameraVisit(RealClocks.Loopback, RealClocks.Clock, RealClocks.Time);
        var target = new OnvifTarget("cam1", address, "SN", null, null, null);

        var unknown = await Assert.ThrowsAsync<OnvifException>(() => visit.NameAsync(target, address, TimeSpan.FromSeconds(60), CancellationToken.None));
        Assert.Contains("does not trust", unknown.Message, StringComparison.Ordinal);

        // What answers behind the certificate is no whole camera: it is asked, and says something else.
        var pinned = target with { Fingerprint = Fingerprint.Match(unknown.Message).Value };
        var asked = await Assert.ThrowsAsync<OnvifException>(() => visit.NameAsync(pinned, address, TimeSpan.FromSeconds(60), CancellationToken.None));
        Assert.DoesNotContain("trust", asked.Message, StringComparison.Ordinal);
        await stop.CancelAsync();
        await serving;
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("AB:CD", false)]
    [InlineData("zz", false)]
    [InlineData("0123456789abcdef0123456789abcdef0123456789abcdef0123456789ABCDEF", true)]
    [InlineData("01:23:45:67:89:AB:CD:EF:01:23:45:67:89:AB:CD:EF:01:23:45:67:89:AB:CD:EF:01:23:45:67:89:AB:CD:EF", true)]
    public void Fingerprints_as_people_copy_them(string text, bool isGood) =>
        Assert.Equal(isGood ? "01:23:45:67:89:AB:CD:EF:01:23:45:67:89:AB:CD:EF:01:23:45:67:89:AB:CD:EF:01:23:45:67:89:AB:CD:EF" : null, CertificatePin.TryParse(text));

    private static async Task<string> AskAsync(Uri address, string? fingerprint)
    {
        using var client = new SoapClient(
            OnvifHttp.Create(RealClocks.Loopback, TimeSpan.FromSeconds(60), fingerprint), null, RealClocks.Clock, RealClocks.Time, TimeSpan.FromSeconds(120));
        return await client.CallAsync(new Endpoint(address), new GetHostname(), CancellationToken.None);
    }

    private static async Task ServeAsync(TcpListener camera, X509Certificate2 certificate, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                using var client = await camera.AcceptTcpClientAsync(stop);
                await using var tls = new SslStream(client.GetStream());
                await tls.AuthenticateAsServerAsync(certificate);
                await ReadRequestAsync(tls, stop);
                await tls.WriteAsync(Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: {Answer.Length}\r\n\r\n{Answer}"), stop);
            }
            catch (Exception error) when (error is IOException or AuthenticationException or OperationCanceledException)
            {
                continue; // Who does not trust it hangs up.
            }
        }
    }

    private static async Task ReadRequestAsync(SslStream tls, CancellationToken stop)
    {
        var bytes = new byte[64 * 1024];
        for (var count = 0; !Encoding.UTF8.GetString(bytes, 0, count).EndsWith("Envelope>", StringComparison.Ordinal);)
        {
            var read = await tls.ReadAsync(bytes.AsMemory(count), stop);
            count += read > 0 ? read : throw new IOException("the client hung up");
        }
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var now = RealClocks.Time.GetUtcNow();
        using var made = new CertificateRequest("CN=IPCamera", key, HashAlgorithmName.SHA256).CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }
}
