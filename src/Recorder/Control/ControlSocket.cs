using System.Text;

using Supervision.Retention.Archive;

namespace Supervision.Recorder.Control;

/// <summary>Where a recorder listens: <c>run/control.sock</c> in its data directory.</summary>
internal static class ControlSocket
{
    /// <summary>The longest path that the system takes for a socket (sun_path, with its zero).</summary>
    private const int LongestPath = 107;

    internal static string PathOf(DataDirectory data) => Path.Combine(data.RunPath, "control.sock");

    /// <exception cref="IOException">The path is too long for a socket.</exception>
    internal static string Require(DataDirectory data) => PathOf(data) is var path && Encoding.UTF8.GetByteCount(path) <= LongestPath
        ? path
        : throw new IOException($"{path} is too long for a socket: give the data directory a shorter path, or a link to it");
}
