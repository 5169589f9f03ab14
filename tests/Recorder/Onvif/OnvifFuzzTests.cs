using System.Net;
using System.Runtime.CompilerServices;
using System.Text;

using FsCheck;
using FsCheck.Fluent;

using Supervision.Media.Rtsp;
using Supervision.Recorder.Onvif;
using Supervision.Recorder.Onvif.Device;
using Supervision.Recorder.Onvif.Discovery;
using Supervision.Recorder.Onvif.Events;
using Supervision.Recorder.Onvif.Media;
using Supervision.Recorder.Onvif.Soap;
using Supervision.Tests.Recorder.Onvif.Schema;

namespace Supervision.Tests.Recorder.Onvif;

/// <summary>Hostile answers: nothing but the one documented exception, bounded memory, and an end.</summary>
public sealed class OnvifFuzzTests
{
    private const int DamagedAnswers = 120_000;
    private const int DamagedDatagrams = 30_000;

    /// <summary>Bytes that one input may cost: trees are larger than their text, but not without limit.</summary>
    private const long MostAllocated = 64L << 20;

    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(500);

    private static readonly string[] Questions = ["urn:uuid:q"];

    [Fact]
    public void Answers_OfRealCameras_Damaged_ReadOrRefused()
    {
        var corpus = Corpus();
        var readers = RequestSamples.All.ToLookup(sample => sample.Element.Name.LocalName + "Response", sample => sample.Read);
        var mutations = new Mutations(4);
        var read = 0;
        for (var i = 0; i < DamagedAnswers; i++)
        {
            var bytes = mutations.Damage(corpus[mutations.Below(corpus.Count)]);
            var before = GC.GetAllocatedBytesForCurrentThread();
            read += Follow(bytes, readers) ? 1 : 0;
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostAllocated);
        }

        Assert.True(read > DamagedAnswers / 15, $"only {read} inputs reached a reader: the damage is too coarse to find anything");
    }

    [Fact]
    public void Datagrams_Damaged_ReadOrPassedOver()
    {
        var original = FakeDiscoverable.Match(
            Questions[0],
            "urn:uuid:1",
            "http://[fe80::1%252]/d http://192.168.1.9:8000/onvif/device_service",
            "onvif://www.onvif.org/Profile/Streaming onvif://www.onvif.org/name/%E5%A4%A7 onvif://www.onvif.org/location/country/china");
        var names = Questions.ToHashSet();
        var mutations = new Mutations(5);
        IPAddress[] senders = [IPAddress.Loopback, IPAddress.IPv6Loopback, IPAddress.Parse("fe80::7%2")];
        var found = 0;
        for (var i = 0; i < DamagedDatagrams; i++)
        {
            var bytes = mutations.Damage(original);
            var from = senders[i % senders.Length];
            var devices = ProbeAnswer.Read(bytes, bytes.Length, from, names);
            Assert.All(devices, device => Assert.Equal(from.ToString(), device.Address.IdnHost));
            found += devices.Count;
        }

        Assert.True(found > DamagedDatagrams / 10, $"only {found} devices were read: the damage is too coarse to find anything");
    }

    [Fact]
    public void Answers_AnyBytes_ReadOrRefused() => Check.One(Many, Prop.ForAll<byte[]>(bytes => Follow(bytes, Readers()) || true));

    [Fact]
    public void Answers_AnyTimes_ReadOrRefused() => Check.One(Many, Prop.ForAll<int[], string>((numbers, zone) =>
    {
        int At(int index) => index < numbers.Length ? numbers[index] : 1;
        Follow(
            Encoding.UTF8.GetBytes($"""
                <Envelope><Body><GetSystemDateAndTimeResponse><SystemDateAndTime><TimeZone><TZ>{WebUtility.HtmlEncode(zone)}</TZ></TimeZone><LocalDateTime>
                <Time><Hour>{At(0)}</Hour><Minute>{At(1)}</Minute><Second>{At(2)}</Second></Time><Date><Year>{At(3)}</Year><Month>{At(4)}</Month><Day>{At(5)}</Day></Date>
                </LocalDateTime></SystemDateAndTime></GetSystemDateAndTimeResponse></Body></Envelope>
                """),
            Readers());
    }));

    [Fact]
    public void Texts_Any_NeverThrow() => Check.One(Many, Prop.ForAll<NonNull<string>>(text =>
    {
        var repair = new AddressRepair(new Uri("http://10.9.8.7/"), text.Get);
        foreach (var address in new[] { text.Get, "http://" + text.Get, "rtsp://" + text.Get, "http://10.9.8.7:" + text.Get })
        {
            Assert.Equal("10.9.8.7", repair.Service(address)?.Host ?? "10.9.8.7");
            Assert.Equal("10.9.8.7", repair.Stream(address)?.Host ?? "10.9.8.7");
        }

        Assert.DoesNotContain(AnswerElement.Printable(text.Get), char.IsControl);
        PosixZone.Offset(text.Get);
        PosixZone.Offset("CST" + text.Get);
        Topics.KindOf(Topics.WithoutPrefixes(text.Get));
        DeviceScopes.Of([text.Get, "onvif://www.onvif.org/name/" + text.Get, "onvif://www.onvif.org/" + text.Get]);
        Assert.All(NumberList.Of(text.Get), number => Assert.True(double.IsFinite(number)));
        new DeviceLogin(Guards.Login).Take(AuthChallenge.Parse("Digest " + text.Get));
    }));

    [Fact]
    public void Answer_OfTheWorstShape_IsBounded()
    {
        string[] shapes =
        [
            string.Concat(Enumerable.Repeat("<a>", 300_000)),
            "<a>" + string.Concat(Enumerable.Repeat("<b/>", 200_000)) + "</a>",
            "<a " + string.Concat(Enumerable.Range(0, 60_000).Select(i => $"b{i}='' ")) + "/>",
            "<a>" + string.Concat(Enumerable.Repeat("&lt;", 200_000)) + "</a>",
            "<a b='" + new string('x', 1_000_000) + "'/>",
            "<" + new string('n', 1_000_000) + "/>",
        ];
        foreach (var shape in shapes)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Follow(Encoding.UTF8.GetBytes(shape), Readers());
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostAllocated);
        }
    }

    [Fact]
    public void Answer_IsForgotten()
    {
        var answers = Enumerable.Range(0, 50).Select(i => ReadWeakly($"<Envelope><Body><Name{i} token='{i}'>x</Name{i}></Body></Envelope>")).ToList();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.Equal(0, answers.Count(answer => answer.IsAlive));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference ReadWeakly(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return new WeakReference(SoapAnswer.Of(new SoapReply(200, bytes, bytes.Length, [])).Element);
    }

    private static ILookup<string, Func<AnswerElement, object?>> Readers() =>
        RequestSamples.All.ToLookup(sample => sample.Element.Name.LocalName + "Response", sample => sample.Read);

    private static List<byte[]> Corpus() =>
    [
        .. Capture.Axis.Exchanges.Concat(Capture.Reolink.Exchanges).Select(exchange => exchange.Answer)
            .Concat(Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Fixtures", "onvif-responses"), "*.xml").Select(File.ReadAllText))
            .Where(text => text.Length < 12_000)
            .Select(Encoding.UTF8.GetBytes),
    ];

    /// <summary>Goes the way of an answer through the client.</summary>
    /// <returns>Whether it was whole enough to reach a request's reader.</returns>
    private static bool Follow(byte[] bytes, ILookup<string, Func<AnswerElement, object?>> readers)
    {
        var answer = SoapAnswer.Of(new SoapReply(bytes.Length % 2 == 0 ? 200 : 500, bytes, bytes.Length, []));
        if (!answer.IsGood)
        {
            Assert.NotEmpty(FaultSentence.Of(new Uri("http://10.9.8.7/"), "GetProfiles", answer).Message);
        }

        if (answer.Element is not { } element)
        {
            return false;
        }

        foreach (var read in readers[element.Name])
        {
            try
            {
                read(element);
            }
            catch (BadAnswerException error)
            {
                Assert.NotEmpty(error.Message);
            }
        }

        return readers.Contains(element.Name);
    }
}
