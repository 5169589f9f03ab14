namespace Supervision.Recorder.Ptz;

/// <summary>Who moves which camera, for the audit line.</summary>
/// <param name="Who">The person's account, and by what way.</param>
/// <param name="Camera">The camera's id.</param>
internal sealed record DomeActor(string Who, string Camera);
