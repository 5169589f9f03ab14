using Supervision.Media.Posix;

namespace Supervision.Recorder.Disks;

/// <summary>A disk that cameras of the hall are recorded on.</summary>
/// <param name="Id">Its id; <c>main</c> for that of the data directory.</param>
/// <param name="Path">Where it is.</param>
/// <param name="Cameras">Ids of the cameras of the configuration that are recorded on it.</param>
/// <param name="Ask">Tells its space; throws <see cref="PosixException"/> or <see cref="Retention.Archive.ArchiveException"/> where it is not there.</param>
internal sealed record HallVolume(string Id, string Path, IReadOnlyList<string> Cameras, Func<DiskSpace> Ask);
