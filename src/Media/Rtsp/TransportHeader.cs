using System.Globalization;

namespace Supervision.Media.Rtsp;

/// <summary>What a camera answers to SETUP about the transport (RFC 2326, 12.39).</summary>
/// <param name="IsTcp">Interleaved in the connection.</param>
/// <param name="First">The first channel (TCP) or server port (UDP); -1 where not told.</param>
/// <param name="Second">The second one.</param>
/// <param name="Ssrc">The announced source; null where not told or unreadable.</param>
internal sealed record TransportHeader(bool IsTcp, int First, int Second, uint? Ssrc)
{
    internal static TransportHeader Parse(string header)
    {
        var parts = header.Split(',')[0].Split(';');
        var result = new TransportHeader(parts[0].Trim().EndsWith("/TCP", StringComparison.OrdinalIgnoreCase), -1, -1, null);
        foreach (var part in parts)
        {
            var equal = part.IndexOf('=', StringComparison.Ordinal);
            var name = equal < 0 ? "" : part[..equal].Trim().ToLowerInvariant();
            var value = part[(equal + 1)..].Trim();
            if (name == (result.IsTcp ? "interleaved" : "server_port"))
            {
                var (first, second) = Pair(value);
                result = result with { First = first, Second = second };
            }
            else if (name == "ssrc" && uint.TryParse(value, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var ssrc))
            {
                result = result with { Ssrc = ssrc };
            }
        }

        return result;
    }

    private static (int First, int Second) Pair(string value)
    {
        var dash = value.IndexOf('-', StringComparison.Ordinal);
        var firstText = dash < 0 ? value : value[..dash];
        if (!ushort.TryParse(firstText, out var first))
        {
            return (-1, -1);
        }

        return (first, dash > 0 && ushort.TryParse(value[(dash + 1)..], out var second) ? second : first + 1);
    }
}
