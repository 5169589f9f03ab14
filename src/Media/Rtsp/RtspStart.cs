namespace Supervision.Media.Rtsp;

/// <summary>Recognises the beginning of a message or an interleaved packet. After junk it is stricter, since any byte may look like one.</summary>
internal static class RtspStart
{
    private static readonly byte[][] Requests =
        [.. new[] { "ANNOUNCE ", "DESCRIBE ", "GET_PARAMETER ", "OPTIONS ", "PAUSE ", "PLAY ", "PLAY_NOTIFY ", "REDIRECT ", "SETUP ", "SET_PARAMETER ", "TEARDOWN " }
            .Select(System.Text.Encoding.ASCII.GetBytes)];

    internal static RtspStartKind Look(ReadOnlySpan<byte> bytes, bool inSync)
    {
        if (bytes[0] == '$')
        {
            return LookAtPacket(bytes, inSync);
        }

        var response = Match(bytes, "RTSP/"u8);
        if (response != RtspStartKind.Junk || !inSync)
        {
            return response;
        }

        foreach (var request in Requests)
        {
            var match = Match(bytes, request);
            if (match != RtspStartKind.Junk)
            {
                return match;
            }
        }

        return RtspStartKind.Junk;
    }

    private static RtspStartKind LookAtPacket(ReadOnlySpan<byte> bytes, bool inSync)
    {
        if (bytes.Length < (inSync ? 4 : 5))
        {
            return RtspStartKind.NeedMore;
        }

        // RTP and RTCP of version 2 begin with the bits 10.
        var plausible = RtspInput.IsPlausibleChannel(bytes[1]) && (inSync || bytes[4] >> 6 == 2);
        return plausible ? RtspStartKind.Packet : RtspStartKind.Junk;
    }

    private static RtspStartKind Match(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> word)
    {
        var common = Math.Min(bytes.Length, word.Length);
        return !bytes[..common].SequenceEqual(word[..common]) ? RtspStartKind.Junk
            : common == word.Length ? RtspStartKind.Message
            : RtspStartKind.NeedMore;
    }
}
