namespace Supervision.Retention.Archive;

/// <summary>A disk that shall be used for some cameras.</summary>
/// <param name="Id">Its id, a safe name.</param>
/// <param name="Path">Absolute path where it is mounted, or of a folder on it.</param>
/// <param name="Cameras">Ids of the cameras.</param>
public sealed record VolumeWish(string Id, string Path, IReadOnlyList<string> Cameras);
