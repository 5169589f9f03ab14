namespace Supervision.Recorder.Cameras;

/// <summary>The names of <see cref="CameraState"/> in JSON and metrics.</summary>
internal static class CameraStates
{
    private static readonly string[] Names = ["starting", "recording", "stalled", "retrying", "disk-failed", "planned", "stopped"];

    public static string Name(this CameraState state) => Names[(int)state];
}
