using Supervision.Media.FFmpeg;

namespace Supervision.Tests.Media.FFmpeg;

public sealed class LibavLibraryTests
{
    private readonly LibavLibrary _library = new("avcodec", 59);

    [Fact]
    public void MissingLibraryNamesThePackage()
    {
        var exception = Assert.Throws<LibavException>(() => _library.Load(_ => 0, _ => []));

        Assert.Equal("load libavcodec.so.59: it is not installed; install the Debian package libavcodec59 (FFmpeg 5.1)", exception.Message);
    }

    [Fact]
    public void AnotherInstalledVersionIsNamed()
    {
        var exception = Assert.Throws<LibavException>(() => _library.Load(_ => 0, _ => ["libavcodec.so.61"]));

        Assert.Contains("installed is libavcodec.so.61; install the Debian package libavcodec59", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WrongMajorVersionInsideIsRefused()
    {
        var exception = Assert.Throws<LibavException>(() => _library.Check((60u << 16) | (31 << 8)));

        Assert.Contains("it is version 60.31, needed is 59", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void InstalledLibrariesLoad() => Libav.EnsureLoaded();
}
