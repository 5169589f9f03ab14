namespace Supervision.Recorder.Pipeline;

/// <summary>What the archive must know of a camera.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Source">Where its pictures come from, without user and password.</param>
/// <param name="SyncInterval">Longest time between two syncs of an open segment.</param>
internal sealed record CameraIdentity(string Id, string Source, TimeSpan SyncInterval);
