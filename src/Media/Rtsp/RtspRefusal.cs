using Supervision.Media.Streams;

namespace Supervision.Media.Rtsp;

/// <summary>Says in words what a refusing status means and how to mend it.</summary>
internal static class RtspRefusal
{
    internal static MediaSourceException From(RtspOptions options, string method, RtspMessage response)
    {
        var (failure, advice) = response.Status switch
        {
            401 => (SourceFailure.WrongPassword, "check user and password"),
            403 => (SourceFailure.Refused, "the account may not see this stream; check its rights in the camera"),
            404 or 410 => (SourceFailure.Refused, "the camera has no stream at this path; check the path"),
            453 => (SourceFailure.Refused, "the camera has no bandwidth left; close other clients of it"),
            454 => (SourceFailure.ConnectionLost, "the camera forgot the session"),
            461 => (SourceFailure.Refused, "the camera does not offer this transport; try the other one of tcp and udp"),
            503 => (SourceFailure.Refused, "the camera is busy; check how many clients it allows"),
            < 200 or (>= 300 and < 400) => (SourceFailure.BadProtocol, "this answer is not expected here"),
            _ => (SourceFailure.Refused, "check the stream in the camera's own pages"),
        };
        return new MediaSourceException(failure, $"{options.DisplayUri}: {method} was answered by {response.Status}{Reason(response.Target)}; {advice}");
    }

    // What the camera wrote is quoted short and clean: it ends up in logs and tables.
    private static string Reason(string text)
    {
        var clean = new string([.. text.Where(c => !char.IsControl(c)).Take(60)]).Trim();
        return clean.Length > 0 ? $" ({clean})" : "";
    }
}
