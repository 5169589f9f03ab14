using System.Xml.Linq;

using Supervision.Recorder.Onvif.Media;
using Supervision.Recorder.Onvif.Soap;
using Supervision.Tests.Architecture;

using Ver10 = Supervision.Recorder.Onvif.Media.Ver10;

namespace Supervision.Tests.Recorder.Onvif.Schema;

/// <summary>Every request is as the published interfaces want it.</summary>
public sealed class RequestSchemaTests
{
    private static readonly XNamespace Notification = "http://docs.oasis-open.org/wsn/b-2";

    [Fact]
    public void Every_request_has_a_sample() => Offenders.None(
        "The walker sees every request",
        typeof(Request<>).Assembly.GetTypes().Where(type => !type.IsAbstract && IsRequest(type) && RequestSamples.All.All(sample => sample.Type != type)).Select(type => type.FullName!));

    [Fact]
    public void Every_request_is_as_published() => Offenders.None(
        "Requests keep to the WSDL",
        RequestSamples.All.Where(sample => sample.Element.Name.Namespace != Notification)
            .SelectMany(sample => SchemaWalker.Faults(OnvifSchema.Published, Again(sample.Element)).Select(fault => $"{sample.Type.Name}: {fault}")));

    [Fact]
    public void Every_action_is_as_published() => Offenders.None(
        "Actions stand in the WSDL",
        RequestSamples.All.Where(sample => !OnvifSchema.Published.Actions.Contains(sample.Action)).Select(sample => sample.Action).Distinct());

    /// <summary>WS-BaseNotification is OASIS's and not among the published files: two small requests are pinned instead.</summary>
    [Fact]
    public void Requests_of_another_standard_are_pinned() => Assert.Equal(
        [
            "<Renew xmlns=\"http://docs.oasis-open.org/wsn/b-2\"><TerminationTime>PT1M</TerminationTime></Renew>",
            "<Unsubscribe xmlns=\"http://docs.oasis-open.org/wsn/b-2\" />",
        ],
        RequestSamples.All.Where(sample => sample.Element.Name.Namespace == Notification).Select(sample => sample.Element.ToString(SaveOptions.DisableFormatting)));

    [Theory]
    [InlineData("a missing element", "ProfileToken", null)]
    [InlineData("an unknown element", null, "Wrong")]
    public void Walker_WrongRequest_Complains(string what, string? without, string? with)
    {
        var element = Again(new Ver10.GetStreamUri("p").Write());
        element.Elements().Where(child => child.Name.LocalName == without).Remove();
        if (with is not null)
        {
            element.Add(new XElement(element.Name.Namespace + with));
        }

        Assert.True(SchemaWalker.Faults(OnvifSchema.Published, element).Count > 0, what);
    }

    [Fact]
    public void Walker_WrongOrderNamespaceValueAttribute_Complains()
    {
        var good = Again(new Ver10.SetVideoEncoderConfiguration(RequestSamples.Encoder(PictureCodec.H264)).Write());
        Assert.Empty(SchemaWalker.Faults(OnvifSchema.Published, good));
        Action<XElement>[] damages =
        [
            element => Swap(element.Elements().First()),
            element => element.Descendants().Last().Name = "Elsewhere",
            element => element.Descendants().First(child => child.Name.LocalName == "Width").Value = "wide",
            element => element.Descendants().First(child => child.Name.LocalName == "Encoding").Value = "H266",
            element => element.Elements().First().Attribute("token")!.Remove(),
            element => element.Elements().First().SetAttributeValue("tokem", "x"),
            element => element.Add(new XElement(element.Elements().Last())),
        ];
        foreach (var (index, damage) in damages.Index())
        {
            var bad = new XElement(good);
            damage(bad);
            Assert.True(SchemaWalker.Faults(OnvifSchema.Published, bad).Count > 0, $"damage {index} was not seen");
        }
    }

    private static void Swap(XElement parent)
    {
        var first = parent.Elements().First();
        first.Remove();
        parent.Add(first);
    }

    /// <summary>As it is read back from what is written.</summary>
    private static XElement Again(XElement element) => XElement.Parse(element.ToString());

    private static bool IsRequest(Type type)
    {
        for (var at = type.BaseType; at is not null; at = at.BaseType)
        {
            if (at.IsGenericType && at.GetGenericTypeDefinition() == typeof(Request<>))
            {
                return true;
            }
        }

        return false;
    }
}
