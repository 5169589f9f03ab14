namespace Supervision.Recorder.Pipeline;

/// <summary>What the archive must know of a camera.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Source">Where its pictures come from, without user and password.</param>
/// <param name="SyncInterval">What a power cut may take at most, syncs being chosen accordingly; below three seconds each fragment is synced.</param>
internal sealed record CameraIdentity(string Id, string Source, TimeSpan SyncInterval);
