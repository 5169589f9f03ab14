using System.Xml.Linq;

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

using Supervision.HallOnvif.Settings;
using Supervision.HallOnvif.State;

namespace Supervision.HallOnvif.Web;

/// <summary>Lets a request pass, or says how it is refused.</summary>
internal sealed class Guard(Account account, Camera camera)
{
    /// <summary>What ONVIF's core specification lets everybody ask (access class PRE_AUTH).</summary>
    private static readonly string[] Free =
        ["GetSystemDateAndTime", "GetServices", "GetCapabilities", "GetServiceCapabilities", "GetHostname", "GetEndpointReference", "GetWsdlUrl"];

    private readonly TokenLogin _token = new(account, camera);
    private readonly DigestLogin _digest = new(account, camera.Settings.DigestAlgorithm);

    /// <summary>Whether refusals go by HTTP, with a challenge.</summary>
    internal bool Challenges => camera.Settings.Login is LoginKind.Digest or LoginKind.Both;

    internal string Challenge() => _digest.Challenge();

    internal bool Passes(HttpContext context, XElement envelope, string operation)
    {
        var login = camera.Settings.Login;
        var asked = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        return login is LoginKind.Open || Free.Contains(operation)
            || (login is LoginKind.Token or LoginKind.Both && _token.IsRight(envelope))
            || (login is LoginKind.Digest or LoginKind.Both && _digest.IsRight(context.Request.Headers.Authorization, context.Request.Method, asked));
    }
}
