using System.Xml.Linq;

using NodaTime;

using Supervision.Recorder.Onvif;
using Supervision.Recorder.Onvif.Soap;
using Supervision.Tests.Fakes;

namespace Supervision.Tests.Recorder.Onvif;

/// <summary>A device behind an address that is never connected to: answers by operation, and keeps what it was asked.</summary>
internal sealed class FakeOnvifDevice : HttpMessageHandler
{
    internal const string Address = "http://10.9.8.7/onvif/device_service";

    private static readonly FakeReply Unknown = FakeReply.Fault(500, "Receiver", "Optional action not implemented", "ter:ActionNotSupported");

    private readonly Dictionary<string, Func<FakeRequest, FakeReply>> _answers = [];

    internal FakeOnvifDevice() => Answer("GetSystemDateAndTime", _ => FakeReply.Soap(DateAndTime(Time.GetCurrentInstant() + Ahead)));

    internal ManualTime Time { get; } = new();

    /// <summary>How far the device's clock is ahead.</summary>
    internal Duration Ahead { get; set; }

    /// <summary>Lets a request pass (null), or refuses it.</summary>
    internal Func<FakeRequest, FakeReply?> Guard { get; set; } = _ => null;

    /// <summary>Awaited before each answer.</summary>
    internal Func<FakeRequest, CancellationToken, Task> Before { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>How long an exchange takes: half of it there, half of it back.</summary>
    internal Duration RoundTrip { get; set; }

    internal List<FakeRequest> Requests { get; } = [];

    internal IEnumerable<string> Operations => Requests.Select(request => request.Operation);

    internal static Uri At => new(Address);

    internal void Answer(string operation, Func<FakeRequest, FakeReply> answer) => _answers[operation] = answer;

    internal void Answer(string operation, string body) => Answer(operation, _ => FakeReply.Soap(body));

    /// <summary>Answers as a real camera did.</summary>
    internal FakeOnvifDevice Play(Capture capture)
    {
        foreach (var exchange in capture.Exchanges.Reverse().Where(exchange => exchange.Operation != "GetSystemDateAndTime"))
        {
            Answer(exchange.Operation, request => exchange.Space is null || exchange.Space == request.Body.Name.NamespaceName
                ? FakeReply.Text(exchange.Answer, exchange.Status)
                : Unknown); // The other of the two media services was asked.
        }

        return this;
    }

    internal SoapClient Client(OnvifLogin? login = null) => new(new HttpMessageInvoker(this, disposeHandler: false), login, Time, Time, TimeSpan.FromSeconds(5));

    internal OnvifConnector Connector() => new(() => new HttpMessageInvoker(this, disposeHandler: false), Time, Time, TimeSpan.FromSeconds(5));

    internal Task<OnvifCamera> ConnectAsync(OnvifLogin? login = null) => Connector().ConnectAsync(At, login, CancellationToken.None);

    internal static string DateAndTime(Instant time)
    {
        var utc = time.ToDateTimeUtc();
        return $"""
            <GetSystemDateAndTimeResponse><SystemDateAndTime><DateTimeType>Manual</DateTimeType><DaylightSavings>false</DaylightSavings><TimeZone><TZ>CST-8</TZ></TimeZone>
            <UTCDateTime><Time><Hour>{utc.Hour}</Hour><Minute>{utc.Minute}</Minute><Second>{utc.Second}</Second></Time>
            <Date><Year>{utc.Year}</Year><Month>{utc.Month}</Month><Day>{utc.Day}</Day></Date></UTCDateTime></SystemDateAndTime></GetSystemDateAndTimeResponse>
            """;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var envelope = XElement.Parse(await request.Content!.ReadAsStringAsync(cancellationToken));
        var authorization = request.Headers.NonValidated.TryGetValues("Authorization", out var values) ? values.ToString() : null;
        var fake = new FakeRequest(request.RequestUri!, request.Content.Headers.ContentType!.ToString(), authorization, envelope);
        lock (Requests)
        {
            Requests.Add(fake);
        }

        await Before(fake, cancellationToken);
        Time.Advance(RoundTrip / 2);
        var reply = Guard(fake) ?? (_answers.TryGetValue(fake.Operation, out var answer)
            ? answer(fake)
            : Unknown);
        Time.Advance(RoundTrip / 2);
        return reply.Message();
    }
}
