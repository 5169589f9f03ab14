using System.Collections.Concurrent;

using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

using Supervision.Media.Codecs;
using Supervision.Media.FFmpeg;
using Supervision.Media.Streams;
using Supervision.Tests.Media.Codecs;

namespace Supervision.Tests.Media.FFmpeg;

public sealed class LibavLogTests
{
    // AV_PIX_FMT_PAL8, which swscale cannot write: it says so, and belongs to nobody.
    private const int Paletted = 11;

    [Theory]
    [InlineData("[h264 @ 0x55d0c8a0] no frame!\n", "[h264] no frame!")]
    [InlineData("plain\n", "plain")]
    [InlineData("[x @ 0xunclosed", "[x @ 0xunclosed")]
    public void AddressesAreTakenOut(string line, string expected) => Assert.Equal(expected, LibavLog.Tidy(line));

    [Theory]
    [InlineData(0, LogLevel.Error)]
    [InlineData(8, LogLevel.Error)]
    [InlineData(16, LogLevel.Warning)]
    [InlineData(24, LogLevel.Information)]
    [InlineData(32, LogLevel.Debug)]
    public void LevelsAreMapped(int level, LogLevel expected) => Assert.Equal(expected, LibavLog.LevelOf(level));

    [Fact]
    public void EachCameraGetsItsOwnLinesAndRepetitionsAreCounted()
    {
        var first = new Lines();
        var second = new Lines();
        var units = TestClip.UnitsOf(TestClip.Make(TestClip.H264));
        using var broken = VideoDecoder.Create((VideoFormat)units[0].Format, 2, first);
        using var silent = VideoDecoder.Create((VideoFormat)units[0].Format, 2, second);
        using var garbage = AccessUnit.Rent();
        garbage.Write([0, 0, 255, 255, 1, 2, 3]);

        for (var time = 0; time < 1000; time++)
        {
            broken.Send(garbage);
        }

        silent.Send(units[0]);

        Assert.Contains(first.All, line => line.StartsWith("Warning 2100 libav: [h264]", StringComparison.Ordinal));
        Assert.Contains(first.All, line => line.EndsWith("(a line like this came 512 times)", StringComparison.Ordinal));
        Assert.InRange(first.All.Count, 10, 40);
        Assert.Empty(second.All);
    }

    [Fact]
    public void LinesOfNobodyGoToTheRest_AndAreBounded()
    {
        var rest = new Lines();
        var tries = 0;
        LibavLog.RouteRest(rest);
        Pictures.Decode(TestClip.UnitsOf(TestClip.Make(TestClip.H264)), 1, picture =>
        {
            for (var time = 0; time < 100; time++, tries++)
            {
                Assert.Throws<LibavException>(() => new SwsHandle(picture.Frame, Paletted));
            }
        });
        LibavLog.RouteRest(NullLogger.Instance);

        var told = Of(rest);
        Assert.StartsWith("Warning 2100 libav: [swscaler]", told[0], StringComparison.Ordinal);
        Assert.True(tries >= 1000);
        Assert.InRange(told.Count, 2, 30);
        Pictures.Decode(TestClip.UnitsOf(TestClip.Make(TestClip.H264)), 1, picture => Assert.Throws<LibavException>(() => new SwsHandle(picture.Frame, Paletted)));
        Assert.Equal(told, Of(rest));

        static List<string> Of(Lines lines) => [.. lines.All.Where(line => line.Contains("[swscaler]", StringComparison.Ordinal))];
    }

    [Fact]
    public void LoggerThatThrowsEndsNothing()
    {
        var units = TestClip.UnitsOf(TestClip.Make(TestClip.H264));
        using var decoder = VideoDecoder.Create((VideoFormat)units[0].Format, 1, new Thrower());
        using var garbage = AccessUnit.Rent();
        garbage.Write([0, 0, 255, 255, 1, 2, 3]);
        var before = LibavLog.LostLines;

        Assert.Equal(CodecResult.Broken, decoder.Send(garbage));

        Assert.True(LibavLog.LostLines > before);
    }

    private sealed class Lines : ILogger
    {
        internal ConcurrentQueue<string> All { get; } = new();

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            All.Enqueue($"{logLevel} {eventId.Id} {formatter(state, exception)}");
    }

    private sealed class Thrower : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            throw new IOException("disk full");
    }
}
