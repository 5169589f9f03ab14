namespace Supervision.Recorder.Control.Operations;

/// <summary>A backup that is ready.</summary>
/// <param name="Target">Its id.</param>
/// <param name="Place">Where it is.</param>
/// <param name="Gone">Copies that lay in the store before it, and are not there.</param>
internal sealed record PreparedBackup(string Target, string Place, long Gone);
