using Supervision.Media.FFmpeg.Native;

namespace Supervision.Media.FFmpeg;

/// <summary>A call into libav failed. The message is one line: what was tried, libav's own words, and its code.</summary>
public sealed class LibavException : Exception
{
    /// <summary>Makes the exception from libav's code.</summary>
    /// <param name="operation">What was tried, for example "open decoder h264".</param>
    /// <param name="code">The negative code that libav returned.</param>
    /// <param name="detail">What libav's log said about it, if anything.</param>
    public LibavException(string operation, int code, string? detail = null)
        : base($"{operation}: {Describe(code)} ({code}){(detail is null ? "" : $"; libav says: {detail}")}")
    {
        Operation = operation;
        Code = code;
    }

    /// <summary>Makes the exception from a finding of our own: libav lacks something or is not there.</summary>
    /// <param name="operation">What was tried.</param>
    /// <param name="message">What is wrong and how to mend it.</param>
    public LibavException(string operation, string message)
        : base($"{operation}: {message}") => Operation = operation;

    /// <summary>What was tried.</summary>
    public string Operation { get; }

    /// <summary>libav's negative code; 0 where the finding is ours.</summary>
    public int Code { get; }

    internal static void ThrowIfError(int code, string operation, LibavLogSource? log = null)
    {
        if (code < 0)
        {
            throw new LibavException(operation, code, log?.LastProblem);
        }
    }

    private static unsafe string Describe(int code)
    {
        const int Size = 128;
        var text = stackalloc byte[Size];
        return LibAvutil.av_strerror(code, text, Size) < 0 ? "unknown error" : NativeText.Read(text);
    }
}
