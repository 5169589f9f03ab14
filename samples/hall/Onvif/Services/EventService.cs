using System.Globalization;
using System.Threading.Channels;

using Supervision.HallOnvif.State;

namespace Supervision.HallOnvif.Services;

/// <summary>Events by pull point: subscribing.</summary>
internal sealed class EventService : Service
{
    private static readonly TimeSpan UsualLifetime = TimeSpan.FromMinutes(1);

    internal EventService(Camera camera)
        : base(Names.Events, "events", camera)
    {
        On("GetEventProperties", _ => Properties);
        On("CreatePullPointSubscription", Subscribe);
        On("SetSynchronizationPoint", question =>
            Camera.Pulls.TellStates(Reader(question), Camera.Clock.Now) ? (Markup)$"<tev:SetSynchronizationPointResponse/>" : throw Gone);
        OnLate("PullMessages", PullAsync);
    }

    private static Markup Properties =>
        $"""
        <tev:GetEventPropertiesResponse><tev:TopicNamespaceLocation>http://www.onvif.org/onvif/ver10/topics/topicns.xml</tev:TopicNamespaceLocation><wsnt:FixedTopicSet>true</wsnt:FixedTopicSet>
        <wstop:TopicSet><tns1:VideoSource><MotionAlarm wstop:topic="true"/><GlobalSceneChange><ImagingService wstop:topic="true"/></GlobalSceneChange><SignalLoss wstop:topic="true"/></tns1:VideoSource></wstop:TopicSet>
        <wsnt:TopicExpressionDialect>http://www.onvif.org/ver10/tev/topicExpression/ConcreteSet</wsnt:TopicExpressionDialect><tev:MessageContentFilterDialect>http://www.onvif.org/ver10/tev/messageContentFilter/ItemFilter</tev:MessageContentFilterDialect>
        <tev:MessageContentSchemaLocation>http://www.onvif.org/onvif/ver10/schema/onvif.xsd</tev:MessageContentSchemaLocation></tev:GetEventPropertiesResponse>
        """;

    private Markup Subscribe(Question question)
    {
        var lifetime = question.Length("InitialTerminationTime") ?? UsualLifetime;
        var reader = Camera.Pulls.Open(lifetime) ?? throw new RefusalException(fromSender: false, "Action/ResourceUnknownFault", "no room for another subscription");
        return $"""
            <tev:CreatePullPointSubscriptionResponse><tev:SubscriptionReference><wsa:Address>{question.Address($"subscription/{reader}")}</wsa:Address></tev:SubscriptionReference>
            <wsnt:CurrentTime>{Camera.Clock.Now}</wsnt:CurrentTime><wsnt:TerminationTime>{Camera.Clock.Now + lifetime}</wsnt:TerminationTime></tev:CreatePullPointSubscriptionResponse>
            """;
    }

    private async Task<Markup> PullAsync(Question question, CancellationToken cancellation)
    {
        var queue = Queue(question);
        var most = Math.Clamp((int)(question.Number("MessageLimit") ?? 1), 1, 64);
        await WaitAsync(queue, question.Length("Timeout") ?? TimeSpan.Zero, cancellation);
        var reports = new List<Markup>();
        while (reports.Count < most && queue.TryRead(out var report))
        {
            reports.Add(Message(report));
        }

        var now = Camera.Clock.Now;
        return $"<tev:PullMessagesResponse><tev:CurrentTime>{now}</tev:CurrentTime><tev:TerminationTime>{now + UsualLifetime}</tev:TerminationTime>{reports}</tev:PullMessagesResponse>";
    }

    private static Markup Message(CameraReport report) =>
        $"""
        <wsnt:NotificationMessage><wsnt:Topic Dialect="http://www.onvif.org/ver10/tev/topicExpression/ConcreteSet">{report.Topic}</wsnt:Topic><wsnt:Message><tt:Message UtcTime="{report.Time}" PropertyOperation="{(report.IsInitial ? "Initialized" : "Changed")}">
        <tt:Source><tt:SimpleItem Name="Source" Value="{MediaParts.Source}"/></tt:Source><tt:Data><tt:SimpleItem Name="State" Value="{report.State}"/></tt:Data></tt:Message></wsnt:Message></wsnt:NotificationMessage>
        """;

    private async Task WaitAsync(ChannelReader<CameraReport> queue, TimeSpan wait, CancellationToken cancellation)
    {
        using var end = new CancellationTokenSource(TimeSpan.FromTicks(Math.Clamp(wait.Ticks, 0, UsualLifetime.Ticks)), Camera.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(end.Token, cancellation);
        try
        {
            await queue.WaitToReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return; // Nothing happened meanwhile.
        }
    }

    private ChannelReader<CameraReport> Queue(Question question) => Camera.Pulls.Of(Reader(question)) ?? throw Gone;

    internal static RefusalException Gone => RefusalException.Wrong("InvalidArgVal/ResourceUnknownFault", "no such subscription");

    /// <summary>The subscription's number, which its address ends with.</summary>
    internal static int Reader(Question question) =>
        int.TryParse(question.Path[(question.Path.LastIndexOf('/') + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var reader) ? reader : throw Gone;
}
