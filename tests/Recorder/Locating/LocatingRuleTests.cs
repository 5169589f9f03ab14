using System.Net;

using NodaTime;

using Supervision.Media.Streams;
using Supervision.Recorder.Locating;
using Supervision.Recorder.Onvif.Media;
using Supervision.Tests.Fakes;

namespace Supervision.Tests.Recorder.Locating;

/// <summary>The pure rules: which profile, which routes, how often, who is who, what may be kept.</summary>
public sealed class LocatingRuleTests
{
    private readonly ManualTime _time = new();

    [Theory]
    [InlineData("a", "a:H264:1280x720 b:H264:1920x1080 c:H265:3840x2160", null, "b", "")]
    [InlineData("b", "a:H264:1920x1080 b:H264:2560x1440", null, "b", "")]
    [InlineData("first of equals", "a:H264:1920x1080 b:H264:1920x1080", null, "a", "")]
    [InlineData("upright", "a:H264:720x1280 b:H264:1080x1920", null, "b", "")]
    [InlineData("H.265 where nothing else is", "a:JPEG:1920x1080 b:H265:1920x1080", null, "b", "so b (H265 1920x1080) is recorded")]
    [InlineData("largest of the small", "a:H264:704x576 b:H264:1280x720", null, "b", "so b (H264 1280x720) is recorded")]
    [InlineData("by token", "a:H264:1920x1080 b:JPEG:704x576", "b", "b", "")]
    [InlineData("by name", "a:H264:1920x1080 b:H264:704x576", "NAME-B", "b", "")]
    public void Profile_IsChosen(string why, string profiles, string? wanted, string token, string remark)
    {
        var choice = ProfileChoice.Of(Profiles(profiles), wanted, "10.0.0.5");
        Assert.True(token == choice.Profile.Token, $"{why}: {choice.Profile.Token}");
        Assert.Contains(remark, choice.Remark, StringComparison.Ordinal);
        Assert.Equal(remark.Length == 0, choice.Remark.Length == 0);
    }

    [Theory]
    [InlineData("a:H264:1920x1080", "sub", SourceFailure.Refused, "10.0.0.5: the camera has no media profile 'sub', but a (H264 1920x1080); correct 'profile' in the configuration")]
    [InlineData("a:JPEG:1920x1080", null, SourceFailure.UnsupportedMedia, "10.0.0.5: no media profile of the camera can be recorded (a (JPEG 1920x1080)); set one to H.264 in the camera")]
    [InlineData("", null, SourceFailure.UnsupportedMedia, "10.0.0.5: no media profile of the camera can be recorded (none); set one to H.264 in the camera")]
    public void Profile_ThereIsNone(string profiles, string? wanted, SourceFailure failure, string message)
    {
        var error = Assert.Throws<MediaSourceException>(() => ProfileChoice.Of(Profiles(profiles), wanted, "10.0.0.5"));
        Assert.Equal((failure, message), (error.Failure, error.Message));
    }

    [Fact]
    public void Search_GoesOnlyWhereTheConfigurationAllows()
    {
        (IPAddress, IPNetwork)[] locals =
        [
            (IPAddress.Parse("127.0.0.1"), IPNetwork.Parse("127.0.0.0/8")), (IPAddress.Parse("10.1.2.9"), IPNetwork.Parse("10.1.2.0/24")),
            (IPAddress.Parse("192.168.1.9"), IPNetwork.Parse("192.168.1.0/24")), (IPAddress.Parse("fe80::9%2"), IPNetwork.Parse("fe80::/10")),
        ];
        Assert.Equal(
            ["10.1.2.9 239.255.255.250:3702", "0.0.0.0 10.1.2.7:3702"],
            SearchRoutes.Of(["10.1.2.7", "camera.local"], locals).Select(route => $"{route.Local} {route.Target}"));
        var wide = SearchRoutes.Of(["10.1.0.0/16", "10.9.9.0/30", "fe80::/64"], locals).Select(route => $"{route.Local} {route.Target}").ToList();
        Assert.Equal(
            ["10.1.2.9 239.255.255.250:3702", "fe80::9%2 [ff02::c]:3702", "0.0.0.0 10.9.9.0:3702", "0.0.0.0 10.9.9.1:3702", "0.0.0.0 10.9.9.2:3702", "0.0.0.0 10.9.9.3:3702"],
            wide);
        Assert.Equal(SearchRoutes.MaxSingle, SearchRoutes.Of(["172.16.0.0/24", "172.16.1.0/24"], locals).Count);
        Assert.Empty(SearchRoutes.Of(["camera.local"], locals));
        Assert.Contains(SearchRoutes.LocalAddresses(), local => local.Address.Equals(IPAddress.Loopback) && local.Network.Equals(IPNetwork.Parse("127.0.0.0/8")));
    }

    [Fact]
    public void Search_FollowsTheSecondMiss_AndIsEverMoreSeldom()
    {
        var pace = new SearchPace(_time);
        Assert.False(pace.Missed());
        var searched = new List<int>();
        for (var second = 0; second < 2000; second++)
        {
            if (pace.Missed())
            {
                searched.Add(second);
            }

            _time.Advance(Duration.FromSeconds(1));
        }

        Assert.Equal([0, 5, 15, 35, 75, 155, 315, 615, 915, 1215, 1515, 1815], searched);
        pace.Met();
        Assert.Equal([false, true, false], [pace.Missed(), pace.Missed(), pace.Missed()]);
    }

    [Theory]
    [InlineData("urn:uuid:1-A", "1-a", true)]
    [InlineData("uuid:{1-A}", "urn:uuid:1-a", true)]
    [InlineData("urn:uuid:1", "urn:uuid:2", false)]
    [InlineData("", "", false)]
    public void References_AreComparedWithoutTheirForm(string one, string other, bool same) => Assert.Equal(same, DeviceName.IsSameReference(one, other));

    [Theory]
    [InlineData("rtsp://10.0.0.5/live/main", "rtsp://10.0.0.5/live/main", "rtsp://10.0.0.5/live/main")]
    [InlineData("rtsp://10.0.0.5:8554/live?channel=1&password=x", "", "rtsp://10.0.0.5:8554/live")]
    [InlineData("rtsp://10.0.0.5/user=admin_password=geheim_channel=1.sdp", "", "rtsp://10.0.0.5/...")]
    public void Streams_ThatMayHoldAPassword_AreNotKept(string stream, string kept, string shown)
    {
        var uri = new Uri(stream);
        Assert.Equal((kept, shown), (StreamText.ToKeep(uri), StreamText.ToShow(uri)));
        Assert.Equal(shown, new Supervision.Media.Rtsp.RtspOptions { Uri = uri }.ToString());
    }

    [Fact]
    public void Book_KnowsTheOthers()
    {
        var book = new PlaceBook();
        var service = new Uri("http://10.0.0.5/onvif/device_service");
        book.Met("cam1", service);
        Assert.True(book.IsAnother("cam2", new Uri("http://10.0.0.5/onvif/media")));
        Assert.False(book.IsAnother("cam1", service));
        Assert.False(book.IsAnother("cam2", new Uri("http://10.0.0.5:81/onvif/device_service")));
        book.Missed("cam1");
        Assert.False(book.IsAnother("cam2", service));
    }

    private static List<MediaProfile> Profiles(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Profile)];

    private static MediaProfile Profile(string text)
    {
        var parts = text.Split(':', 'x');
        return new MediaProfile
        {
            Token = parts[0],
            Name = $"name-{parts[0]}",
            VideoEncoder = new VideoEncoder
            {
                Token = "e",
                Name = "e",
                UseCount = 1,
                Encoding = parts[1],
                Codec = parts[1] switch { "H264" => PictureCodec.H264, "H265" => PictureCodec.H265, _ => PictureCodec.Jpeg },
                Resolution = new Resolution(int.Parse(parts[2]), int.Parse(parts[3])),
            },
        };
    }
}
