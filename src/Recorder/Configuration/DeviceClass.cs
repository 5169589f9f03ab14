namespace Supervision.Recorder.Configuration;

/// <summary>What a device of the system is, as the standards' lists of equipment name it.</summary>
public enum DeviceClass
{
    /// <summary>摄像头: <c>camera</c>; those of <c>cameras</c> count by themselves.</summary>
    Camera,

    /// <summary>拾音器: <c>pickup</c>; those of <c>pickups</c> count by themselves.</summary>
    Pickup,

    /// <summary>硬盘录像机: a recorder, <c>recorder</c>; the machine that this program runs on is one.</summary>
    Recorder,

    /// <summary>监控服务器: <c>server</c>.</summary>
    Server,

    /// <summary>防火墙: <c>firewall</c>.</summary>
    Firewall,

    /// <summary>备份存储: holds second copies, <c>backup</c>.</summary>
    Backup,

    /// <summary>交换机: <c>switch</c>.</summary>
    Switch,

    /// <summary>不间断电源: <c>ups</c>.</summary>
    Ups,

    /// <summary>提示标识: a sign that tells of cameras and pickups, <c>sign</c>.</summary>
    Sign,
}
