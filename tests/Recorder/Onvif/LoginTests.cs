using NodaTime;

using Supervision.Media.Net;
using Supervision.Recorder.Onvif;
using Supervision.Recorder.Onvif.Device;
using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Tests.Recorder.Onvif;

/// <summary>Which login is tried when, how often, and what is remembered.</summary>
public sealed class LoginTests : IDisposable
{
    private const string Name = "<GetHostnameResponse><HostnameInformation><Name>cam</Name></HostnameInformation></GetHostnameResponse>";

    private readonly FakeOnvifDevice _device = new();

    public LoginTests() => _device.Answer("GetHostname", Name);

    public void Dispose() => _device.Dispose();

    /// <summary>The example of the ONVIF Application Programmer's Guide, 6.1.1.3.</summary>
    [Fact]
    public void Token_ExampleOfTheGuide_AsPrinted()
    {
        var token = new UsernameToken(
            new OnvifLogin("user", new Secret("userpassword")), Instant.FromUtc(2010, 9, 16, 7, 50, 45), Convert.FromBase64String("LKqI6G/AikKCQrN0zqZFlg=="));
        Assert.Equal("tuOSpGlFlIXsozq4HFNeeGeFLEI=", token.Digest);
    }

    [Fact]
    public async Task Token_DeviceWantsIt_OneUnsignedRequestThenRemembered()
    {
        _device.Guard = Guards.Token(_device);
        using var client = _device.Client(Guards.Login);
        Assert.Equal("cam", await AskAsync(client));
        Assert.Equal("cam", await AskAsync(client));
        Assert.Equal([false, true, true], _device.Requests.Select(request => request.Token is not null));
        Assert.Equal(2, _device.Requests.Select(request => request.Said("Nonce")).OfType<string>().Distinct().Count());
        Assert.Equal(LoginWay.Token, client.ProvenLogin);
    }

    [Theory]
    [InlineData("MD5")]
    [InlineData("SHA-256")]
    public async Task HttpDigest_DeviceOffersIt_PreferredAndRemembered(string algorithm)
    {
        _device.Guard = Guards.HttpDigest(algorithm);
        using var client = _device.Client(Guards.Login);
        await AskAsync(client);
        await AskAsync(client);
        Assert.Equal([false, true, true], _device.Requests.Select(request => request.Authorization is not null));
        Assert.All(_device.Requests, request => Assert.Null(request.Token));
        Assert.Contains("nc=00000002", _device.Requests[2].Authorization!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task HttpDigest_NonceTooOld_AnsweredAnew(bool saysStale)
    {
        _device.Guard = Guards.HttpDigest("SHA-256", uses: 1, saysStale);
        using var client = _device.Client(Guards.Login);
        await AskAsync(client);
        Assert.Equal("cam", await AskAsync(client));
        Assert.Equal(4, _device.Requests.Count);
    }

    [Fact]
    public async Task HttpDigest_StrongestOfferWins()
    {
        _device.Guard = request => request.Authorization is null
            ? new FakeReply(401, [], "Basic realm=\"cam\"", "Digest realm=\"cam\", nonce=\"1\", algorithm=MD5", "Digest realm=\"cam\", nonce=\"2\", algorithm=SHA-256, qop=\"auth\"")
            : null;
        using var client = _device.Client(Guards.Login);
        await AskAsync(client);
        Assert.Contains("algorithm=SHA-256", _device.Requests[1].Authorization!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WrongPassword_TriedOnceAWay_ThenNeverAgain()
    {
        _device.Guard = Guards.Token(_device);
        using var client = _device.Client(Guards.WrongLogin);
        client.MeasureClock = new ClockMeter(client, new Endpoint(FakeOnvifDevice.At), _device.Time, _device.Time).MeasureUnsignedAsync;
        var error = await Assert.ThrowsAsync<OnvifException>(() => AskAsync(client));
        Assert.Equal(1, _device.Requests.Count(request => request.Token is not null));
        await Assert.ThrowsAsync<OnvifException>(() => AskAsync(client));
        Assert.Equal(1, _device.Requests.Count(request => request.Token is not null));
        Assert.Equal(OnvifFailure.NotAuthorized, error.Failure);
        Assert.StartsWith("10.9.8.7: the camera refuses user 'admin'", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("wrong-secret", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Digest realm=\"cam\", nonce=\"n\", qop=\"auth\"")]
    [InlineData("Digest realm=\"cam\", nonce=\"n\", qop=\"auth\", stale=true")]
    [InlineData("Basic realm=\"cam\"")]
    [InlineData("Digest nonce=\"n\", algorithm=SHA-512-256, stale=true")]
    [InlineData("")]
    public async Task Unauthorized_ForEver_BoundedAndSaidOnce(string challenge)
    {
        _device.Guard = _ => new FakeReply(401, [], challenge);
        using var client = _device.Client(Guards.Login);
        client.MeasureClock = _ =>
        {
            client.ClockOffset += Duration.FromHours(1);
            return Task.CompletedTask;
        };
        var error = await Assert.ThrowsAsync<OnvifException>(() => AskAsync(client));
        Assert.Equal(OnvifFailure.NotAuthorized, error.Failure);
        Assert.InRange(_device.Requests.Count, 3, 5);
        Assert.DoesNotContain(_device.Requests, request => request.Authorization?.StartsWith("Basic", StringComparison.Ordinal) == true);
        Assert.Equal(challenge.StartsWith("Basic", StringComparison.Ordinal), error.Message.Contains("Basic only", StringComparison.Ordinal));
    }

    [Fact]
    public async Task NoLogin_DeviceWantsOne_SaidWithoutASecondRequest()
    {
        _device.Guard = Guards.HttpDigest("MD5");
        using var client = _device.Client();
        var error = await Assert.ThrowsAsync<OnvifException>(() => AskAsync(client));
        Assert.Equal("10.9.8.7: the camera wants a user and a password for GetHostname, but none is given", error.Message);
        Assert.Single(_device.Requests);
    }

    [Fact]
    public async Task BareRefusal_WithoutFaultOrChallenge_TokenIsTried()
    {
        var token = Guards.Token(_device);
        _device.Guard = request => token(request) is null ? null : FakeReply.Text("", 400);
        using var client = _device.Client(Guards.Login);
        Assert.Equal("cam", await AskAsync(client));
    }

    [Fact]
    public async Task Token_DeviceClockWasSetMeanwhile_MeasuredAnewAndAccepted()
    {
        _device.Guard = Guards.Token(_device);
        using var client = _device.Client(Guards.Login);
        client.MeasureClock = new ClockMeter(client, new Endpoint(FakeOnvifDevice.At), _device.Time, _device.Time).MeasureUnsignedAsync;
        await AskAsync(client);
        _device.Ahead = Duration.FromHours(-7);
        Assert.Equal("cam", await AskAsync(client));
        Assert.Equal(["GetHostname", "GetHostname", "GetHostname", "GetSystemDateAndTime", "GetHostname"], _device.Operations);
    }

    [Fact]
    public async Task MissingRight_AfterLogin_SaidAndLoginKept()
    {
        var token = Guards.Token(_device);
        _device.Guard = request => request.Operation == "GetNTP" ? Guards.NotAuthorized : token(request);
        using var client = _device.Client(Guards.Login);
        await AskAsync(client);
        await Assert.ThrowsAsync<OnvifException>(() => client.CallAsync(new Endpoint(FakeOnvifDevice.At), new GetNtp(), CancellationToken.None));
        Assert.Equal("cam", await AskAsync(client));
    }

    private static Task<string> AskAsync(SoapClient client) => client.CallAsync(new Endpoint(FakeOnvifDevice.At), new GetHostname(), CancellationToken.None);
}
