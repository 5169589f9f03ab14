using Supervision.Media.FFmpeg.Native;

namespace Supervision.Media.FFmpeg;

/// <summary>Turns libav's return codes into values or an exception.</summary>
internal static class CodecResults
{
    internal static CodecResult From(int code, string operation, LibavLogSource? log = null) => code switch
    {
        >= 0 => CodecResult.Done,
        AvConstants.AVERROR_EAGAIN => CodecResult.Again,
        AvConstants.AVERROR_EOF => CodecResult.End,
        _ => throw new LibavException(operation, code, log?.LastProblem),
    };

    /// <summary>For decoders: bytes that no decoder understands are the camera's fault and no exception; lack of memory is one.</summary>
    internal static CodecResult FromDecoding(int code, string operation) =>
        code is < 0 and not (AvConstants.AVERROR_EAGAIN or AvConstants.AVERROR_EOF or AvConstants.AVERROR_ENOMEM)
            ? CodecResult.Broken
            : From(code, operation);
}
