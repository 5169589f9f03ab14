using Supervision.HallOnvif.State;

namespace Supervision.HallOnvif.Services;

/// <summary>Markup and lookups that both media services share: they tell the same state.</summary>
internal static class MediaParts
{
    internal const string Source = "source0";
    internal const string SourceConfiguration = "picture0";
    internal const string SoundSource = "microphone0";
    internal const string SoundConfiguration = "soundsource0";
    internal const string PtzConfiguration = "ptz0";
    internal const string PtzNode = "node0";

    internal static Markup Multicast =>
        $"<tt:Multicast><tt:Address><tt:Type>IPv4</tt:Type><tt:IPv4Address>0.0.0.0</tt:IPv4Address></tt:Address><tt:Port>0</tt:Port><tt:TTL>1</tt:TTL><tt:AutoStart>false</tt:AutoStart></tt:Multicast>";

    internal static string Profile(int stream) => $"profile{stream}";

    /// <summary>The stream that a profile's token stands for.</summary>
    internal static int Stream(Camera camera, string token)
    {
        var stream = Enumerable.Range(0, camera.Encoders.Count).ToList().FindIndex(number => Profile(number) == token);
        return stream >= 0 ? stream : throw RefusalException.Wrong("InvalidArgVal/NoProfile", "no such profile");
    }

    /// <summary>The stream whose encoder has this token.</summary>
    internal static int Encoder(Camera camera, string token)
    {
        var stream = camera.Encoders.FindIndex(encoder => encoder.Token == token);
        return stream >= 0 ? stream : throw RefusalException.Wrong("InvalidArgVal/NoConfig", "no such encoder");
    }

    internal static Markup PictureSource(Camera camera) =>
        $"""
        <tt:Name>picture</tt:Name><tt:UseCount>{camera.Encoders.Count}</tt:UseCount><tt:SourceToken>{Source}</tt:SourceToken><tt:Bounds x="0" y="0" width="1920" height="1080"/>
        """;

    internal static Markup SoundInput(Camera camera) =>
        $"<tt:Name>sound</tt:Name><tt:UseCount>{camera.WithSound.Count(on => on)}</tt:UseCount><tt:SourceToken>{SoundSource}</tt:SourceToken>";

    internal static Markup Ptz => $"<tt:Name>dome</tt:Name><tt:UseCount>1</tt:UseCount><tt:NodeToken>{PtzNode}</tt:NodeToken>";

    internal static Markup Range(string name, double min, double max) => $"<tt:{name}><tt:Min>{min}</tt:Min><tt:Max>{max}</tt:Max></tt:{name}>";

    internal static Markup SizeOf(string name, int width, int height) => $"<tt:{name}><tt:Width>{width}</tt:Width><tt:Height>{height}</tt:Height></tt:{name}>";

    /// <summary>The stream's address at the hall's RTSP server.</summary>
    internal static string Address(Camera camera, Question question) =>
        camera.Rtsp.Replace("*", question.Host, StringComparison.Ordinal) + camera.Settings.Streams[Stream(camera, question.Must("ProfileToken"))].Path;

    internal static void Replace(Camera camera, PictureEncoder encoder)
    {
        var stream = Encoder(camera, encoder.Token);
        camera.Encoders[stream] = encoder.IsPossible ? encoder : throw RefusalException.Wrong("InvalidArgVal/ConfigModify", "the parameters cannot be set");
    }

    internal static void Replace(Camera camera, SoundEncoder encoder) =>
        camera.Sound = encoder.IsPossible ? encoder : throw RefusalException.Wrong("InvalidArgVal/ConfigModify", "the sound's parameters cannot be set");

    internal static SoundEncoder Sound(Camera camera) =>
        camera.Sound ?? throw new RefusalException(fromSender: false, "ActionNotSupported/AudioNotSupported", "no microphone");

    internal static Markup Items(string name, IEnumerable<int> numbers) => $"<tt:{name}>{numbers.Select(number => (Markup)$"<tt:Items>{number}</tt:Items>")}</tt:{name}>";
}
