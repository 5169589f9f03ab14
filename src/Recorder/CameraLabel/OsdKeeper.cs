using Microsoft.Extensions.Logging;

using Supervision.Overlay;
using Supervision.Recorder.Onvif;

namespace Supervision.Recorder.CameraLabel;

/// <summary>Tells a camera its label once it is wanted, and again, more and more seldom, while its pictures show something else.</summary>
/// <param name="osd">What pictures showed.</param>
/// <param name="camera">The camera.</param>
/// <param name="label">What the label says.</param>
/// <param name="time">Monotonic time.</param>
/// <param name="logger">Is told what was changed in the camera.</param>
internal sealed partial class OsdKeeper(CameraOsd osd, ICameraOsd camera, LabelText label, TimeProvider time, ILogger logger)
{
    internal static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(1);
    internal static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    /// <summary>Works until cancelled.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        try
        {
            await osd.WhenWanted.WaitAsync(stopping);
            for (var pause = FirstPause; ; pause = osd.State is OsdState.Seen ? FirstPause : pause * 2 < LongestPause ? pause * 2 : LongestPause)
            {
                if (osd.State is not OsdState.Seen)
                {
                    await TellAsync(stopping);
                }

                await Task.Delay(pause, time, stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            Log.Stopped(logger, osd.Camera);
        }
    }

    private async Task TellAsync(CancellationToken stopping)
    {
        try
        {
            var outcome = await camera.ApplyAsync(label, stopping);
            foreach (var change in outcome.Changes)
            {
                Log.Changed(logger, osd.Camera, change);
            }

            // Even then pictures decide: a camera may tell one thing and draw another, in both directions.
            osd.Told(outcome.Lines);
            if (!outcome.IsSet)
            {
                osd.Refuse(string.Join("; ", outcome.Complaints));
            }
        }
        catch (Exception failure) when (failure is OnvifException or LabelException)
        {
            osd.Refuse(failure.Message);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1272, LogLevel.Information, "camera {Camera}: told to {Change}")]
        public static partial void Changed(ILogger logger, string camera, string change);

        [LoggerMessage(1273, LogLevel.Debug, "camera {Camera}: its label is not kept any longer")]
        public static partial void Stopped(ILogger logger, string camera);
    }
}
