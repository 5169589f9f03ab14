using System.Runtime.InteropServices;

namespace Supervision.Media.Posix;

/// <summary>A system call failed. <see cref="Exception.Message"/> names call, path and the system's own text.</summary>
public sealed class PosixException : IOException
{
    /// <summary>Makes the exception for <paramref name="call"/> on <paramref name="path"/>.</summary>
    public PosixException(string call, string path, int error)
        : base($"{call} {path}: {Marshal.GetPInvokeErrorMessage(error)} (errno {error})") =>
        (Call, Error) = (call, error);

    /// <summary>The system call, for example <c>fsync</c>.</summary>
    public string Call { get; }

    /// <summary>The error number; see <see cref="Errno"/>.</summary>
    public int Error { get; }
}
