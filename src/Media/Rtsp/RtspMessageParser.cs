using System.Text;

namespace Supervision.Media.Rtsp;

/// <summary>Reads RTSP messages (RFC 2326) out of hostile bytes: bounded in size, lenient in form as cameras are (bare line feeds, blanks, folded headers).</summary>
internal static class RtspMessageParser
{
    internal const int MaxHeadBytes = 16 * 1024;
    internal const int MaxHeaders = 100;
    internal const int MaxBodyBytes = 64 * 1024;

    /// <summary>Tries to read one message from the beginning of the bytes.</summary>
    /// <returns>False when more bytes are needed.</returns>
    /// <exception cref="RtspProtocolException">More bytes will not help.</exception>
    internal static bool TryParse(ReadOnlySpan<byte> bytes, out RtspMessage? message, out int consumed)
    {
        (message, consumed) = (null, 0);
        var head = HeadLength(bytes);
        if (head > MaxHeadBytes || (head < 0 && bytes.Length > MaxHeadBytes))
        {
            throw new RtspProtocolException($"the head of a message is longer than {MaxHeadBytes} bytes");
        }

        if (head < 0)
        {
            return false;
        }

        var lines = Encoding.Latin1.GetString(bytes[..head]).Split('\n');
        var headers = ParseHeaders(lines);
        var length = BodyLength(headers);
        if (bytes.Length < head + length)
        {
            return false;
        }

        consumed = head + length;
        message = FromStartLine(lines[0].Trim(), headers, bytes.Slice(head, length).ToArray());
        return true;
    }

    // Position behind the empty line, or -1.
    private static int HeadLength(ReadOnlySpan<byte> bytes)
    {
        var searched = bytes[..Math.Min(bytes.Length, MaxHeadBytes + 4)];
        var strict = searched.IndexOf("\r\n\r\n"u8);
        var bare = (strict < 0 ? searched : searched[..strict]).IndexOf("\n\n"u8);
        return bare >= 0 ? bare + 2 : strict >= 0 ? strict + 4 : -1;
    }

    private static List<KeyValuePair<string, string>> ParseHeaders(string[] lines)
    {
        var headers = new List<KeyValuePair<string, string>>();
        foreach (var line in lines.AsSpan(1))
        {
            if (line.Length > 0 && line[0] is ' ' or '\t' && headers.Count > 0)
            {
                var last = headers[^1];
                headers[^1] = KeyValuePair.Create(last.Key, last.Value + " " + line.Trim());
                continue;
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0)
            {
                continue;
            }

            if (headers.Count == MaxHeaders)
            {
                throw new RtspProtocolException($"a message has more than {MaxHeaders} headers");
            }

            headers.Add(KeyValuePair.Create(line[..colon].Trim(), line[(colon + 1)..].Trim()));
        }

        return headers;
    }

    private static int BodyLength(List<KeyValuePair<string, string>> headers)
    {
        var text = headers.Find(header => header.Key.Equals("Content-Length", StringComparison.OrdinalIgnoreCase)).Value;
        if (text is null)
        {
            return 0;
        }

        return int.TryParse(text, out var length) && length is >= 0 and <= MaxBodyBytes
            ? length
            : throw new RtspProtocolException($"a message claims a body of '{text[..Math.Min(text.Length, 20)]}' bytes; at most {MaxBodyBytes} are taken");
    }

    private static RtspMessage FromStartLine(string line, List<KeyValuePair<string, string>> headers, byte[] body)
    {
        var parts = line.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length >= 2 && parts[0].StartsWith("RTSP/", StringComparison.Ordinal)
            && int.TryParse(parts[1], out var status) && status is >= 100 and <= 999)
        {
            return new RtspMessage(status, "", parts.Length > 2 ? parts[2] : "", headers, body);
        }

        return parts.Length == 3 && parts[2].StartsWith("RTSP/", StringComparison.Ordinal)
            ? new RtspMessage(0, parts[0], parts[1], headers, body)
            : throw new RtspProtocolException("a message begins with neither a status line nor a request line of RTSP");
    }
}
