using Supervision.Media.Rtsp;

namespace Supervision.Tests.Media.Rtsp;

/// <summary>The examples of the standards, and what recorded cameras ask.</summary>
public sealed class DigestAnswerTests
{
    [Theory]
    [InlineData("MD5", "8ca523f5e9506fed4657c9700eebdbec")]
    [InlineData("SHA-256", "753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1")]
    public void Header_ExampleOfRfc7616_AsPrinted(string algorithm, string response)
    {
        var challenge = Assert.Single(AuthChallenge.Parse(
            $"Digest realm=\"http-auth@example.org\", qop=\"auth, auth-int\", algorithm={algorithm}, nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\", opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\""));
        var header = DigestAnswer.Header(
            challenge, "Mufasa", "Circle of Life", "GET", "/dir/index.html", 1, "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ");
        Assert.Contains($"response=\"{response}\"", header, StringComparison.Ordinal);
        Assert.Contains("nc=00000001", header, StringComparison.Ordinal);
        Assert.Contains("opaque=\"FQhe", header, StringComparison.Ordinal);
    }

    [Fact]
    public void Header_ExampleOfRfc2617_AsPrinted()
    {
        var challenge = AuthChallenge.Parse(
            "Digest realm=\"testrealm@host.com\", qop=\"auth,auth-int\", nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\", opaque=\"5ccc069c403ebaf9f0171e9517f40e41\"")[0];
        var header = DigestAnswer.Header(challenge, "Mufasa", "Circle Of Life", "GET", "/dir/index.html", 1, "0a4f113b");
        Assert.Contains("response=\"6629fae49393a05397450978507c4ef1\"", header, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_SeveralChallengesInOneHeader_AllFound()
    {
        var challenges = AuthChallenge.Parse("Basic realm=\"a, b\", Digest realm=\"q\\\"x\", nonce=1, stale=TRUE, Digest algorithm=SHA-256, nonce=\"2\", Digest algorithm=SHA-512-256, Digest qop=auth-int");
        Assert.Equal(["Basic", "Digest", "Digest", "Digest", "Digest"], challenges.Select(challenge => challenge.Scheme));
        Assert.Equal("a, b", challenges[0].Value("realm"));
        Assert.Equal("q\"x", challenges[1].Value("realm"));
        Assert.True(challenges[1].IsStale);
        Assert.Equal([1, 2, 0, 0], challenges.Skip(1).Select(DigestAnswer.Strength));
    }
}
