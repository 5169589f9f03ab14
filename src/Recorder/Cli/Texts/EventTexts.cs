using Supervision.Domain;

namespace Supervision.Recorder.Cli.Texts;

/// <summary>What <c>events</c> says.</summary>
internal static class EventTexts
{
    internal static readonly Text Events = new(
        "What cameras reported of themselves (tampering, loss of signal), and what was wrong with sounds in opening hours.",
        "摄像机上报的遮挡、移动等异常和视频信号丢失，以及开放时间内的声音问题。");

    internal static readonly Text Source = new("Source", "来源");
    internal static readonly Text What = new("What", "事件");
    internal static readonly Text Stands = new("still stands", "尚未结束");
    internal static readonly Text ByCamera = new("Start by the camera's clock", "摄像机时钟的开始时间");

    private static readonly Dictionary<CameraAlarm, Text> Alarms = new()
    {
        [CameraAlarm.Tamper] = new("tampering", "摄像机被遮挡、移动或画面异常"),
        [CameraAlarm.SignalLoss] = new("signal lost", "视频信号丢失"),
    };

    internal static Text Of(CameraAlarm alarm) => Alarms[alarm];
}
