using System.Text;
using System.Xml.Linq;

using Microsoft.AspNetCore.Http;

using Supervision.HallOnvif.Services;
using Supervision.HallOnvif.Settings;
using Supervision.HallOnvif.State;

namespace Supervision.HallOnvif.Web;

/// <summary>Takes a camera's requests: fault by configuration, login, service, answer.</summary>
internal sealed class CameraFace(Camera camera, Account account)
{
    private readonly ServiceTable _services = new(camera);
    private readonly Guard _guard = new(account, camera);

    internal async Task HandleAsync(HttpContext context)
    {
        var response = context.Response;
        if (context.Request.Path.Value is not { } path || !path.StartsWith("/onvif/", StringComparison.Ordinal))
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        try
        {
            var (envelope, operation) = await Envelopes.ReadAsync(context.Request.Body, context.RequestAborted);
            await AnswerAsync(context, envelope, operation);
        }
        catch (RefusalException refusal)
        {
            response.StatusCode = refusal.Status;
            await Spoiled.WholeAsync(response, Bytes(refusal.Fault), context.RequestAborted);
        }
    }

    private async Task AnswerAsync(HttpContext context, XElement envelope, XElement operation)
    {
        var fault = camera.Settings.Faults.FirstOrDefault(fault => fault.Meets(operation.Name.LocalName));
        if (fault?.Kind is FaultKind.Slow)
        {
            await Task.Delay(TimeSpan.FromSeconds(fault.Seconds), camera.Time, context.RequestAborted);
        }

        switch (fault?.Kind)
        {
            case FaultKind.BadRequest:
                context.Response.StatusCode = StatusCodes.Status400BadRequest;
                return;
            case FaultKind.NotSupported:
                throw RefusalException.Unknown;
            case FaultKind.Unauthorized:
            case var _ when !_guard.Passes(context, envelope, operation.Name.LocalName):
                await RefuseAsync(context);
                return;
        }

        await ServeAsync(context, operation, fault);
    }

    private async Task RefuseAsync(HttpContext context)
    {
        var refusal = RefusalException.NotAuthorized;
        if (!_guard.Challenges)
        {
            throw refusal;
        }

        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        context.Response.Headers.WWWAuthenticate = _guard.Challenge();
        await Spoiled.WholeAsync(context.Response, Bytes(refusal.Fault), context.RequestAborted);
    }

    private async Task ServeAsync(HttpContext context, XElement operation, Fault? fault)
    {
        var connection = context.Connection;
        var host = camera.Settings.BelievedHost ?? UrlHost.Of(connection.LocalIpAddress!);
        var question = new Question(operation, host, connection.LocalPort, context.Request.Path.Value!);
        var service = _services.Of(operation.Name);
        var answer = Bytes(fault?.Kind is FaultKind.Lie ? Done(operation) : await AnswerAsync(service, question, fault?.Kind is FaultKind.LieDeep, context.RequestAborted));
        var spoils = fault?.Kind is FaultKind.Truncated or FaultKind.Huge or FaultKind.EntityBomb;
        await (spoils ? Spoiled.WriteAsync(context.Response, fault!, answer, context.RequestAborted) : Spoiled.WholeAsync(context.Response, answer, context.RequestAborted));
    }

    private async Task<Markup> AnswerAsync(Service service, Question question, bool lies, CancellationToken cancellation)
    {
        var before = camera.ToldNow();
        var answer = await service.AnswerAsync(question, cancellation);
        if (!lies)
        {
            camera.Show(before);
        }

        return answer;
    }

    /// <summary>Says that it is done.</summary>
    private static Markup Done(XElement operation) => $"<{operation.Name.LocalName}Response xmlns=\"{operation.Name.NamespaceName}\"/>";

    private static byte[] Bytes(Markup body) => Encoding.UTF8.GetBytes(Names.Envelope(body));
}
