using System.Net;

using NodaTime;

namespace Supervision.Tests.Fakes;

/// <summary>How a fake camera behaves. The defaults are a well-behaved H.264 camera without sound and password.</summary>
internal sealed record FakeCameraScript
{
    /// <summary>What goes wrong with the connection; nothing by default.</summary>
    internal FakeCameraFault Fault { get; init; }

    /// <summary>With a password, Digest is asked for.</summary>
    internal string? User { get; init; }

    internal string? Password { get; init; }

    /// <summary>The challenges of a 401 answer; <c>{nonce}</c> is replaced.</summary>
    internal IReadOnlyList<string> Challenges { get; init; } = ["Digest realm=\"fake\", nonce=\"{nonce}\", qop=\"auth\""];

    /// <summary>How many requests a nonce is good for before it is called stale.</summary>
    internal int NonceUses { get; init; } = int.MaxValue;

    /// <summary>Where <see cref="FakeCameraFault.Redirect"/> sends to.</summary>
    internal Uri? RedirectTo { get; init; }

    /// <summary>The whole session description; null makes one of the following.</summary>
    internal string? Sdp { get; init; }

    internal bool IsH265 { get; init; }

    /// <summary>Parameter sets for the description, without start codes; empty: the stream brings them.</summary>
    internal IReadOnlyList<byte[]> ParameterSets { get; init; } = [];

    /// <summary>Sound as PCMA at 8 kHz.</summary>
    internal bool HasSound { get; init; }

    internal ushort FirstSequence { get; init; } = 1;

    /// <summary>Added to each timestamp: near 2^32 it makes them wrap.</summary>
    internal uint TimestampOffset { get; init; }

    /// <summary>Largest RTP payload; a larger NAL unit is fragmented.</summary>
    internal int PayloadBytes { get; init; } = 1200;

    /// <summary>Where the camera listens.</summary>
    internal IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>Over UDP, the answer to SETUP does not say the camera's ports.</summary>
    internal bool HidesPorts { get; init; }

    /// <summary>Status lines that answer a method in any case, such as <c>454 Session Not Found</c>.</summary>
    internal IReadOnlyDictionary<string, string> Answers { get; init; } = new Dictionary<string, string>();

    /// <summary>The Public header.</summary>
    internal string Methods { get; init; } = "OPTIONS, DESCRIBE, SETUP, PLAY, TEARDOWN, GET_PARAMETER";

    /// <summary>Session timeout told in seconds.</summary>
    internal int SessionTimeout { get; init; } = 60;

    /// <summary>The RTP-Info header of the answer to PLAY; null sends none. <c>{offset}</c> is the timestamp offset.</summary>
    internal string? RtpInfo { get; init; }

    /// <summary>The wall clock for sender reports; only a test that sends them needs it.</summary>
    internal IClock? Clock { get; init; }
}
