using Supervision.Domain;

namespace Supervision.Recorder.Cli.Texts;

/// <summary>The causes of gaps in plain words.</summary>
internal static class CauseTexts
{
    internal static Text Of(GapCause cause) => cause switch
    {
        GapCause.CameraOff => new("camera off", "摄像机离线"),
        GapCause.Network => new("network", "网络中断或丢包"),
        GapCause.RecorderStopped => new("recorder stopped", "录像机停止运行"),
        GapCause.Disk => new("disk", "磁盘故障或已满"),
        GapCause.ClockStep => new("clock step", "系统时钟跳变"),
        GapCause.CameraChange => new("camera change", "摄像机参数变更"),
        GapCause.Overload => new("overload", "录像机过载丢帧"),
        GapCause.Damage => new("damage", "录像文件损坏"),
        GapCause.Planned => new("planned", "计划内不录制"),
        GapCause.WrongDevice => new("another device", "地址上是其他设备"),
        GapCause.PickupOff => new("pickup off", "拾音器离线"),
        _ => throw new ArgumentOutOfRangeException(nameof(cause), cause, "no text for this cause"),
    };
}
