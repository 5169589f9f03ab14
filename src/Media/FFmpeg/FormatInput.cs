using Microsoft.Extensions.Logging;

namespace Supervision.Media.FFmpeg;

/// <summary>Reads a media file by libavformat: a second opinion on our own segments. Opens no connection. Used by one thread at a time.</summary>
public sealed class FormatInput : IDisposable
{
    private readonly FormatInputHandle _input;
    private readonly PacketHandle _packet;
    private readonly Interruption _interruption;
    private readonly LibavLogSource _log;
    private readonly string _name;

    private FormatInput(string url, string protocols, TimeProvider time, TimeSpan limit, ILogger logger, CancellationToken cancellation)
    {
        Libav.EnsureLoaded();
        _name = url;
        _log = new LibavLogSource(logger);
        _interruption = new Interruption(time, limit);
        _interruption.Begin(cancellation);
        try
        {
            using var scope = _log.Enter();
            _input = new FormatInputHandle(url, protocols, _interruption, _log);
            _packet = new PacketHandle();
            Check(_input.FindStreams(), $"read tracks of {url}");
            Streams = [.. Enumerable.Range(0, _input.StreamCount).Select(_input.Stream)];
        }
        catch (Exception)
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The tracks.</summary>
    public IReadOnlyList<FormatStream> Streams { get; } = [];

    /// <summary>Opens a regular file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="time">For the deadline.</param>
    /// <param name="limit">How long one call (opening, reading a packet) may take.</param>
    /// <param name="logger">Where libav's lines go.</param>
    /// <param name="cancellation">Stops a blocked call within 100 ms or so.</param>
    /// <exception cref="LibavException">It is no media file, or not a regular file.</exception>
    /// <exception cref="TimeoutException">The limit passed.</exception>
    public static FormatInput OpenFile(string path, TimeProvider time, TimeSpan limit, ILogger logger, CancellationToken cancellation = default)
    {
        path = Path.GetFullPath(path);
        RegularFile.Check(path);
        return new FormatInput(path, "file", time, limit, logger, cancellation);
    }

    /// <summary>Opens an address with the protocols that are allowed: for tests of the deadline.</summary>
    internal static FormatInput OpenUrl(
        string url, string protocols, TimeProvider time, TimeSpan limit, ILogger logger, CancellationToken cancellation = default) =>
        new(url, protocols, time, limit, logger, cancellation);

    /// <summary>Reads the next packet of any track.</summary>
    /// <param name="packet">The packet; valid until the next call.</param>
    /// <param name="cancellation">Stops a blocked call.</param>
    /// <returns>Done or End.</returns>
    /// <exception cref="LibavException">The file is broken here.</exception>
    /// <exception cref="TimeoutException">The limit passed.</exception>
    public CodecResult Read(out FormatPacket packet, CancellationToken cancellation = default)
    {
        _interruption.Begin(cancellation);
        using var scope = _log.Enter();
        _packet.Clear();
        var code = _input.Read(_packet);
        _interruption.ThrowIfStopped(code == Native.AvConstants.AVERROR_EOF ? 0 : code, $"read {_name}");
        packet = new FormatPacket(_packet);
        return CodecResults.From(code, $"read {_name}", _log);
    }

    /// <summary>Closes the file.</summary>
    public void Dispose()
    {
        using (_log.Enter())
        {
            _input?.Dispose();
            _packet?.Dispose();
        }

        _interruption.Dispose();
        _log.Dispose();
    }

    private void Check(int code, string operation)
    {
        _interruption.ThrowIfStopped(code, operation);
        LibavException.ThrowIfError(code, operation, _log);
    }
}
