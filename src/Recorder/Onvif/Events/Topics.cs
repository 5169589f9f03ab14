namespace Supervision.Recorder.Onvif.Events;

/// <summary>Topics of events as paths of names without prefixes, and what they mean.</summary>
internal static class Topics
{
    private const int MaxLength = 512;

    private static readonly Dictionary<string, CameraEventKind> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["MotionAlarm"] = CameraEventKind.Motion,
        ["CellMotionDetector"] = CameraEventKind.Motion,
        ["MotionRegionDetector"] = CameraEventKind.Motion,
        ["MotionDetection"] = CameraEventKind.Motion,
        ["TamperDetector"] = CameraEventKind.Tamper,
        ["Tampering"] = CameraEventKind.Tamper,
        ["Tamper"] = CameraEventKind.Tamper,
        ["GlobalSceneChange"] = CameraEventKind.Tamper,
        ["ImageTooDark"] = CameraEventKind.Tamper,
        ["ImageTooBright"] = CameraEventKind.Tamper,
        ["ImageTooBlurry"] = CameraEventKind.Tamper,
        ["SignalLoss"] = CameraEventKind.SignalLoss,
        ["VideoLoss"] = CameraEventKind.SignalLoss,
        ["AudioAnalytics"] = CameraEventKind.Audio,
        ["AudioSource"] = CameraEventKind.Audio,
        ["DetectedSound"] = CameraEventKind.Audio,
    };

    /// <summary>Takes prefixes off: <c>tns1:VideoSource/MotionAlarm</c> is VideoSource/MotionAlarm.</summary>
    internal static string WithoutPrefixes(string topic) =>
        string.Join('/', (topic.Length > MaxLength ? topic[..MaxLength] : topic).Split('/').Select(part => part[(part.LastIndexOf(':') + 1)..].Trim()));

    /// <summary>What a path of names means.</summary>
    internal static CameraEventKind KindOf(string topic) =>
        topic.Split('/').Select(part => Words.GetValueOrDefault(part)).FirstOrDefault(kind => kind is not CameraEventKind.Other);
}
