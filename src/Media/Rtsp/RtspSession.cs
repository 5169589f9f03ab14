using Supervision.Media.Net;
using Supervision.Media.Streams;

namespace Supervision.Media.Rtsp;

/// <summary>A session that is set up, and soon playing. Owns the connection, the sockets and the tracks.</summary>
internal sealed class RtspSession(RtspDialogue dialogue, string url, bool hasGetParameter) : IDisposable
{
    internal RtspDialogue Dialogue => dialogue;

    /// <summary>The address of the whole session.</summary>
    internal string Url => url;

    /// <summary>What keeps the session alive.</summary>
    internal string KeepAliveMethod { get; set; } = hasGetParameter ? "GET_PARAMETER" : "OPTIONS";

    internal Queue<AccessUnit> Output { get; init; } = new();

    /// <summary>Null where the stream is its sound alone.</summary>
    internal PlayingTrack? Video { get; set; }

    internal PlayingTrack? Audio { get; set; }

    /// <summary>The track that the session lives by: the pictures, or the sound where they are not asked for.</summary>
    internal PlayingTrack Lead => Video ?? Audio!;

    /// <summary>Ports of the tracks in their order, for UDP.</summary>
    internal List<UdpPair> Pairs { get; } = [];

    /// <summary>What PLAY said about the tracks' beginning.</summary>
    internal IReadOnlyList<RtpInfo> Begin { get; set; } = [];

    /// <summary>Codings of sound that were offered but cannot be recorded; empty where sound is taken or not offered.</summary>
    internal string UnusableSound { get; set; } = "";

    public void Dispose()
    {
        dialogue.Connection.Dispose();
        Video?.Track.Dispose();
        Audio?.Track.Dispose();
        Pairs.ForEach(pair => pair.Dispose());
        while (Output.TryDequeue(out var unit))
        {
            unit.Dispose();
        }
    }
}
