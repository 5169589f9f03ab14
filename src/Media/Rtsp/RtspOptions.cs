using Supervision.Media.Net;

namespace Supervision.Media.Rtsp;

/// <summary>What is needed to open a camera's stream. Immutable; prints no secret.</summary>
public sealed record RtspOptions
{
    private static readonly string[] PasswordWords = ["password", "passwd", "pwd"];

    private readonly Uri _uri = null!;

    /// <summary>The stream's address, <c>rtsp://host[:port]/path</c>, without user and password.</summary>
    /// <exception cref="ArgumentException">It is no rtsp address, or holds user or password (the message does not repeat them).</exception>
    public required Uri Uri
    {
        get => _uri;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            if (!value.IsAbsoluteUri || value.Scheme != "rtsp")
            {
                throw new ArgumentException("the address of a stream begins with rtsp:// and names a host", nameof(value));
            }

            if (value.UserInfo.Length > 0)
            {
                throw new ArgumentException($"the address of the stream on {value.Host} holds user or password; give them apart from the address", nameof(value));
            }

            _uri = value;
        }
    }

    /// <summary>The account's name; null where the camera asks for none.</summary>
    public string? User { get; init; }

    /// <summary>The account's password.</summary>
    public Secret? Password { get; init; }

    /// <summary>How the media travels.</summary>
    public RtspTransport Transport { get; init; } = RtspTransport.Tcp;

    /// <summary>From the first connection attempt to the answer to PLAY.</summary>
    public TimeSpan SetupTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Longest wait for the connection, and for each answer up to that to PLAY; within <see cref="SetupTimeout"/>.</summary>
    public TimeSpan AnswerTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Longest time without a whole picture.</summary>
    public TimeSpan MediaTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Whether pictures are asked for. Without, the stream is its sound alone, and the limits for pictures hold for sound.</summary>
    public bool WantPictures { get; init; } = true;

    /// <summary>Whether a stream that offers sound and no pictures at all is taken as its sound alone, where pictures are asked for; else it is refused.</summary>
    public bool TakeSoundAlone { get; init; }

    /// <summary>Whether sound is asked for.</summary>
    public bool WantAudio { get; init; } = true;

    /// <summary>Whether the password may be sent readable (Basic) to a camera that offers nothing better.</summary>
    public bool AllowBasic { get; init; }

    /// <summary>Bytes of the kernel's receive buffer; 0 leaves it to the kernel for TCP, and means 2 MiB for UDP.</summary>
    public int ReceiveBuffer { get; init; }

    /// <summary>The kernel's own 208 KiB do not hold the burst of one key frame; it grants at most <c>net.core.rmem_max</c>.</summary>
    internal int DatagramBuffer => ReceiveBuffer > 0 ? ReceiveBuffer : 2 * 1024 * 1024;

    /// <summary>The address as it may stand in messages: the query is left out, since some cameras take passwords there, and so is a path with one.</summary>
    internal string DisplayUri => $"rtsp://{Uri.Authority}{(Array.Exists(PasswordWords, word => Uri.AbsolutePath.Contains(word, StringComparison.OrdinalIgnoreCase)) ? "/..." : Uri.AbsolutePath)}";

    /// <summary>Prints the address only.</summary>
    public override string ToString() => DisplayUri;
}
