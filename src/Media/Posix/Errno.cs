namespace Supervision.Media.Posix;

/// <summary>The error numbers of Linux that the recorder tells apart (asm-generic/errno-base.h; the same on x86-64 and arm64).</summary>
public static class Errno
{
    /// <summary>EPERM.</summary>
    public const int NotPermitted = 1;

    /// <summary>ENOENT.</summary>
    public const int NotFound = 2;

    /// <summary>EINTR.</summary>
    public const int Interrupted = 4;

    /// <summary>EIO.</summary>
    public const int InputOutput = 5;

    /// <summary>EAGAIN, also EWOULDBLOCK.</summary>
    public const int TryAgain = 11;

    /// <summary>EACCES.</summary>
    public const int AccessDenied = 13;

    /// <summary>EEXIST.</summary>
    public const int Exists = 17;

    /// <summary>EINVAL.</summary>
    public const int InvalidArgument = 22;

    /// <summary>ENOSPC.</summary>
    public const int NoSpace = 28;

    /// <summary>EROFS.</summary>
    public const int ReadOnly = 30;

    /// <summary>ENOSYS.</summary>
    public const int NotImplemented = 38;

    /// <summary>ENOTEMPTY.</summary>
    public const int NotEmpty = 39;

    /// <summary>ELOOP: a symbolic link where none may be followed.</summary>
    public const int SymbolicLink = 40;

    /// <summary>EDQUOT.</summary>
    public const int QuotaExceeded = 122;
}
