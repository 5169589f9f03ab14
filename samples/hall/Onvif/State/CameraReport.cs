namespace Supervision.HallOnvif.State;

/// <summary>An event: its topic with prefix, whether it begins or ends, and whether it was so before anybody asked.</summary>
internal sealed record CameraReport(string Topic, bool State, DateTimeOffset Time, bool IsInitial = false)
{
    internal const string Motion = "tns1:VideoSource/MotionAlarm";
    internal const string Tamper = "tns1:VideoSource/GlobalSceneChange/ImagingService";
    internal const string SignalLoss = "tns1:VideoSource/SignalLoss";

    /// <summary>All that a camera can report.</summary>
    internal static readonly string[] All = [Motion, Tamper, SignalLoss];
}
