using System.Security.Authentication;
using System.Text;

using NodaTime;

using Supervision.Recorder.Onvif;
using Supervision.Recorder.Onvif.Device;
using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Tests.Recorder.Onvif;

/// <summary>Each way in which a camera says no, as one sentence.</summary>
public sealed class FaultTests : IDisposable
{
    private readonly FakeOnvifDevice _device = new();

    public void Dispose() => _device.Dispose();

    [Theory]
    [InlineData(400, "Sender", "The requested encoding is too big.", "ter:InvalidArgVal/ter:ConfigModify", "Refused", "10.9.8.7: the camera refuses GetHostname: the settings cannot be taken together, \"The requested encoding is too big\", InvalidArgVal/ConfigModify")]
    [InlineData(500, "Receiver", "Optional action not implemented", "ter:ActionNotSupported", "NotSupported", "10.9.8.7: the camera does not have GetHostname: \"Optional action not implemented\", ActionNotSupported")]
    [InlineData(500, "Receiver", "", "ter:ActionNotSupported/ter:AudioNotSupported", "NotSupported", "10.9.8.7: the camera does not have GetHostname: it has no audio, ActionNotSupported/AudioNotSupported")]
    [InlineData(400, "Sender", "Method 'tds:GetHostname' not implemented: method name or namespace not recognized", "", "NotSupported", "10.9.8.7: the camera does not have GetHostname: \"Method 'tds:GetHostname' not implemented: method name or namespace not recognized\"")]
    [InlineData(500, "Receiver", "flash\u0085 failed\u202Egnp.", "", "DeviceFailed", "10.9.8.7: the camera failed at GetHostname: \"flash  failed gnp\"")]
    [InlineData(500, "Receiver", "", "", "DeviceFailed", "10.9.8.7: the camera failed at GetHostname and gives no reason")]
    [InlineData(200, "Sender", "no", "", "Refused", "10.9.8.7: the camera refuses GetHostname: \"no\"")]
    public async Task Fault_Mapped(int status, string code, string reason, string subcodes, string failure, string sentence)
    {
        _device.Answer("GetHostname", _ => FakeReply.Fault(status, code, reason, subcodes.Split('/', StringSplitOptions.RemoveEmptyEntries)));
        await RefusedAsync(failure, sentence);
    }

    [Theory]
    [InlineData(404, "NotOnvif", "no ONVIF service at /onvif/device_service (HTTP 404)")]
    [InlineData(400, "Refused", "refuses GetHostname (HTTP 400)")]
    [InlineData(403, "NotAuthorized", "forbids GetHostname (HTTP 403)")]
    [InlineData(500, "DeviceFailed", "failed at GetHostname (HTTP 500)")]
    [InlineData(503, "DeviceFailed", "too busy")]
    [InlineData(307, "NotOnvif", "redirected")]
    [InlineData(200, "BadAnswer", "it is empty")]
    public async Task Status_WithoutSoap_Mapped(int status, string failure, string part)
    {
        _device.Guard = request => request.Token is null && status is 400 or 403 ? Guards.NotAuthorized : null;
        _device.Answer("GetHostname", _ => FakeReply.Text("", status));
        await RefusedAsync(failure, part);
    }

    [Theory]
    [InlineData("<!DOCTYPE html><html><body>Login</body></html>", "document type")]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><a>&b;</a>", "document type")]
    [InlineData("<html><body>Login</body></html>", "no SOAP but <html>")]
    [InlineData("HTTP error", "it is not XML")]
    [InlineData("<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\"><s:Body><GetHostn", "no whole XML")]
    [InlineData("<Envelope><Body/></Envelope>", "SOAP body is empty")]
    [InlineData("<Envelope/>", "Envelope lacks Body")]
    [InlineData("<Envelope><Body><GetNTPResponse/></Body></Envelope>", "answers GetNTPResponse instead")]
    [InlineData("<Envelope><Body><GetHostnameResponse/></Body></Envelope>", "lacks HostnameInformation")]
    public async Task Answer_Damaged_Refused(string answer, string part)
    {
        _device.Answer("GetHostname", _ => FakeReply.Text(answer));
        await RefusedAsync("BadAnswer", part);
    }

    [Fact]
    public async Task Answer_Huge_Refused()
    {
        _device.Answer("GetHostname", _ => FakeReply.Text("<a>" + new string('x', 2 << 20)));
        await RefusedAsync("BadAnswer", "larger than 1024 KiB");
    }

    [Fact]
    public async Task Answer_DeepOrManyElements_Refused()
    {
        _device.Answer("GetHostname", _ => FakeReply.Text(string.Concat(Enumerable.Repeat("<a>", 5000))));
        await RefusedAsync("BadAnswer", "nested deeper");
        _device.Answer("GetHostname", _ => FakeReply.Text("<r>" + string.Concat(Enumerable.Repeat("<a/>", 60_000)) + "</r>"));
        await RefusedAsync("BadAnswer", "more than 50000 elements");
    }

    [Fact]
    public async Task Request_WithCharactersThatXmlCannotCarry_Said()
    {
        using var client = _device.Client();
        var error = await Assert.ThrowsAsync<OnvifException>(() => client.CallAsync(new Endpoint(FakeOnvifDevice.At), new SetNtp(new(false, ["a\u0001b"])), CancellationToken.None));
        Assert.Contains("SetNTP cannot be written", error.Message, StringComparison.Ordinal);
        Assert.Empty(_device.Requests);
    }

    [Fact]
    public async Task Certificate_NotTrusted_Said()
    {
        _device.Before = (_, _) => throw new HttpRequestException("TLS", new AuthenticationException("untrusted root"));
        await RefusedAsync("Unreachable", "does not trust the camera's certificate");
    }

    [Theory]
    [InlineData("大厅\U00020BB7野家", "大厅\U00020BB7野家")]
    [InlineData(" a\u001B[2J\u2028b\u202E", "a [2J b")]
    public void Names_FitForATerminal(string given, string expected) => Assert.Equal(expected, AnswerElement.Printable(given));

    [Fact]
    public async Task Answer_NeverComes_TimeIsLimited()
    {
        _device.Before = (_, cancellation) => Task.Delay(Timeout.InfiniteTimeSpan, _device.Time, cancellation);
        using var client = _device.Client();
        var call = client.CallAsync(new Endpoint(FakeOnvifDevice.At), new GetHostname(), CancellationToken.None);
        _device.Time.Advance(Duration.FromSeconds(4));
        Assert.False(call.IsCompleted);
        _device.Time.Advance(Duration.FromSeconds(2));
        var error = await Assert.ThrowsAsync<OnvifException>(() => call);
        Assert.Equal((OnvifFailure.Timeout, "10.9.8.7: no whole answer within 5 s; check the camera's load and the network"), (error.Failure, error.Message));
    }

    [Fact]
    public async Task Cancellation_IsNoFailureOfTheCamera()
    {
        using var stop = new CancellationTokenSource();
        _device.Before = (_, cancellation) => Task.Delay(Timeout.InfiniteTimeSpan, _device.Time, cancellation);
        using var client = _device.Client();
        var call = client.CallAsync(new Endpoint(FakeOnvifDevice.At), new GetHostname(), stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public void Fault_OfSoap11_Read()
    {
        var bytes = Encoding.UTF8.GetBytes("<Envelope><Body><Fault><faultcode>SOAP-ENV:Client</faultcode><faultstring>Authority failure</faultstring></Fault></Body></Envelope>");
        var fault = SoapAnswer.Of(new SoapReply(500, bytes, bytes.Length, [])).Fault!;
        Assert.True(fault.FromSender);
        Assert.True(fault.AsksForLogin);
    }

    [Fact]
    public void Faults_OfRealCameras_AreUnderstood()
    {
        var faults = Capture.Axis.Exchanges.Concat(Capture.Reolink.Exchanges).Where(exchange => exchange.Status >= 400).Select(exchange =>
        {
            var bytes = Encoding.UTF8.GetBytes(exchange.Answer);
            return FaultSentence.Of(new Uri(exchange.Endpoint), exchange.Operation, SoapAnswer.Of(new SoapReply(exchange.Status, bytes, bytes.Length, []))).Failure;
        }).ToList();
        Assert.Equal(35, faults.Count);
        Assert.Equal(30, faults.Count(failure => failure is OnvifFailure.NotSupported));
        Assert.Equal(5, faults.Count(failure => failure is OnvifFailure.Refused)); // Without any reason in them.
    }

    private async Task RefusedAsync(string failure, string part)
    {
        using var client = _device.Client(Guards.Login);
        var error = await Assert.ThrowsAsync<OnvifException>(() => client.CallAsync(new Endpoint(FakeOnvifDevice.At), new GetHostname(), CancellationToken.None));
        Assert.Contains(part, error.Message, StringComparison.Ordinal);
        Assert.Equal(failure, error.Failure.ToString());
        Assert.DoesNotContain('\n', error.Message);
    }
}
