using Supervision.Domain;
using Supervision.Media.Streams;
using Supervision.Media.Time;

namespace Supervision.Recorder.Pipeline;

/// <summary>The gap ledger's words for what goes wrong before the disk.</summary>
internal static class GapCausesOfFailures
{
    public static GapCause GapCause(this SourceFailure failure) => failure switch
    {
        SourceFailure.ConnectionLost => Domain.GapCause.Network,
        SourceFailure.StoodStill => Domain.GapCause.Overload,
        SourceFailure.WrongDevice => Domain.GapCause.WrongDevice,
        SourceFailure.UnsupportedMedia => Domain.GapCause.CameraChange,
        _ => Domain.GapCause.CameraOff,
    };

    public static GapCause GapCause(this ClockBreakKind kind) => kind switch
    {
        ClockBreakKind.WallClockStep => Domain.GapCause.ClockStep,
        ClockBreakKind.TimestampJump => Domain.GapCause.CameraChange,
        _ => Domain.GapCause.Network,
    };
}
