using Supervision.HallOnvif.State;

namespace Supervision.HallOnvif.Services;

/// <summary>Events by pull point: prolonging and ending a subscription (WS-BaseNotification).</summary>
internal sealed class SubscriptionService : Service
{
    private static readonly TimeSpan UsualLifetime = TimeSpan.FromMinutes(1);

    internal SubscriptionService(Camera camera)
        : base(Names.Notification, "", camera)
    {
        On("Renew", question =>
        {
            var lifetime = question.Length("TerminationTime") ?? UsualLifetime;
            return Camera.Pulls.Prolong(EventService.Reader(question), lifetime)
                ? (Markup)$"<wsnt:RenewResponse><wsnt:TerminationTime>{Camera.Clock.Now + lifetime}</wsnt:TerminationTime><wsnt:CurrentTime>{Camera.Clock.Now}</wsnt:CurrentTime></wsnt:RenewResponse>"
                : throw EventService.Gone;
        });
        On("Unsubscribe", question => Camera.Pulls.Close(EventService.Reader(question)) ? (Markup)$"<wsnt:UnsubscribeResponse/>" : throw EventService.Gone);
    }
}
