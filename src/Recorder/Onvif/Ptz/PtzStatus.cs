using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Ptz;

/// <summary>Where a dome looks.</summary>
/// <param name="Position">Null where the camera does not say.</param>
/// <param name="IsMoving">Null where the camera does not say.</param>
/// <param name="Error">The camera's words; empty where all is well.</param>
internal sealed record PtzStatus(PtzVector? Position, bool? IsMoving, string Error)
{
    internal static PtzStatus Of(AnswerElement status)
    {
        string?[] moves = [status.At("MoveStatus", "PanTilt")?.Value, status.At("MoveStatus", "Zoom")?.Value];
        bool? moving = moves.Contains("MOVING") ? true : moves.Contains("IDLE") ? false : null;
        return new(PtzVector.Of(status.Child("Position")), moving, status.Label("Error"));
    }
}
