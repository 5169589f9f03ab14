using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using Supervision.Overlay;

namespace Supervision.Benchmarks.Overlay;

/// <summary>
/// What the label costs on a 1080p picture. Warm blends into one picture again and again; Cold goes through 32 pictures
/// (100 MB), so that the samples come from memory as they do behind a decoder.
/// </summary>
[MemoryDiagnoser]
public class LabelBlendBenchmark
{
    private const int Pictures = 32;
    private const int Width = 1920;
    private const int Height = 1080;
    private const int Samples = Width * Height;
    private readonly Instant _start = Instant.FromUtc(2026, 11, 22, 5, 45, 7);
    private readonly byte[] _pictures = new byte[Pictures * Samples * 3 / 2];
    private PixelLabel _label = null!;
    private int _next;

    [Params(LabelBackdrop.Box, LabelBackdrop.Outline)]
    public LabelBackdrop Backdrop { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var text = new LabelText(["吉林省", "长春市", "朝阳区"], "永昌街道便民服务中心", "综合受理区", "3号综合窗口");
        var font = LabelFont.Open(LabelFont.DefaultFamilies, NullLogger.Instance);
        _label = PixelLabel.Create(text, new LabelStyle { Backdrop = Backdrop }, font, Width, Height, false);
        new Random(1).NextBytes(_pictures);
    }

    [Benchmark(Baseline = true)]
    public void Warm() => Draw(0, _start);

    [Benchmark]
    public void Cold() => Draw(_next = (_next + 1) % Pictures, _start);

    /// <summary>Each picture in another second than the last, the worst rate at which characters can change.</summary>
    [Benchmark]
    public void NewSecondEachPicture() => Draw(0, _start + Duration.FromSeconds(_next++ & 0xffff));

    private void Draw(int picture, Instant time)
    {
        var planes = _pictures.AsSpan(picture * Samples * 3 / 2, Samples * 3 / 2);
        _label.Draw(planes[..Samples], Width, planes[Samples..], Width / 2, planes[(Samples * 5 / 4)..], Width / 2, time);
    }
}
