using Supervision.Overlay;
using Supervision.Recorder.CameraLabel;
using Supervision.Recorder.Onvif.Media;

namespace Supervision.Tests.Recorder.CameraLabel;

/// <summary>A camera that does what a test says, and counts how often it is told.</summary>
/// <param name="answer">What comes of telling it.</param>
internal sealed class ScriptedOsd(Func<OsdOutcome> answer) : ICameraOsd
{
    private int _told;

    internal int Told => Volatile.Read(ref _told);

    public Task<OsdOutcome> ApplyAsync(LabelText label, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _told);
        return Task.FromResult(answer());
    }

    /// <summary>A camera that says yes to these words at the bottom right.</summary>
    internal static OsdOutcome Yes(params string[] words) => new([.. words.Select(Line)], [], []);

    internal static OsdLine Line(string words) => new(new OsdText(OsdTextKind.Plain, words), new OsdPosition("LowerRight"));
}
