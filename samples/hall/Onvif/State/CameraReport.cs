namespace Supervision.HallOnvif.State;

/// <summary>An event: its topic with prefix, and whether it begins or ends.</summary>
internal sealed record CameraReport(string Topic, bool State, DateTimeOffset Time)
{
    internal const string Motion = "tns1:VideoSource/MotionAlarm";
    internal const string Tamper = "tns1:VideoSource/GlobalSceneChange/ImagingService";
    internal const string SignalLoss = "tns1:VideoSource/SignalLoss";
}
