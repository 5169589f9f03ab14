namespace Supervision.Tests.Fakes;

/// <summary>Writes a fake camera's session description.</summary>
internal static class FakeCameraSdp
{
    internal static string Of(FakeCameraScript script)
    {
        if (script.Sdp is not null)
        {
            return script.Sdp;
        }

        var coding = script.IsH265 ? "H265" : "H264";
        var sound = script.HasSound ? "m=audio 0 RTP/AVP 8\r\na=control:track2\r\n" : "";
        return $"v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=fake\r\nt=0 0\r\na=control:*\r\nm=video 0 RTP/AVP 96\r\na=rtpmap:96 {coding}/90000\r\n"
            + $"a=fmtp:96 packetization-mode=1{Sets(script)}\r\na=control:track1\r\n{sound}";
    }

    private static string Sets(FakeCameraScript script)
    {
        var sets = script.ParameterSets.Select(Convert.ToBase64String).ToArray();
        return sets.Length == 0 ? ""
            : script.IsH265 ? $";sprop-vps={sets[0]};sprop-sps={sets[1]};sprop-pps={sets[2]}"
            : $";sprop-parameter-sets={string.Join(',', sets)}";
    }
}
