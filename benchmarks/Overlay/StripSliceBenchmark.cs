using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using Supervision.Media.H264;
using Supervision.Media.H264.Entropy;
using Supervision.Overlay;
using Supervision.Overlay.Strip;
using Supervision.Overlay.Strip.Coding;

namespace Supervision.Benchmarks.Overlay;

/// <summary>
/// The slice data of the strip below a 1080p picture, drawing included: a P picture that shows the same second, a P picture that shows the next, and an
/// I picture that shows the next. Seconds run through one minute. And what a camera begins with: the first I picture, searched for, and after another
/// camera with the same label.
/// </summary>
[MemoryDiagnoser]
public class StripSliceBenchmark
{
    private readonly MacroblockCache _cache = new();
    private readonly Instant _start = Instant.FromUtc(2026, 11, 22, 5, 45, 0);
    private readonly byte[] _slice = new byte[1 << 18];
    private StripLabel _label = null!;
    private StripCoder _coder = null!;
    private int _second;

    [Params(false, true)]
    public bool Cabac { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var text = new LabelText(["吉林省", "长春市", "朝阳区"], "永昌街道便民服务中心", "综合受理区", "3号综合窗口");
        var font = LabelFont.Open(LabelFont.DefaultFamilies, NullLogger.Instance);
        _label = StripLabel.Create(text, font, StripFrame.Of(1920, 1080), fullRange: false);
        _coder = new StripCoder(_label.Samples.Columns, _label.Samples.Rows, default, _cache);
        for (var i = 0; i < 360; i++)
        {
            Write(intra: i % 2 == 0, i);
        }
    }

    [Benchmark(Baseline = true)]
    public int SameSecond() => Write(intra: false, _second);

    [Benchmark]
    public int NextSecond() => Write(intra: false, ++_second);

    [Benchmark]
    public int NextSecondIntra() => Write(intra: true, ++_second);

    [Benchmark]
    public int FirstOfAll() => Write(new StripCoder(_label.Samples.Columns, _label.Samples.Rows, default), intra: true, 0);

    [Benchmark]
    public int FirstAfterOthers() => Write(new StripCoder(_label.Samples.Columns, _label.Samples.Rows, default, _cache), intra: true, 0);

    private int Write(bool intra, int second) => Write(_coder, intra, second);

    private int Write(StripCoder coder, bool intra, int second)
    {
        _label.Show(_start + Duration.FromSeconds(second % 60));
        var bits = new BitWriter(_slice);
        coder.Write(ref bits, _label.Samples, new StripCoding(Cabac, new SliceSettings(intra, 26, Cabac, false, 0), true, true));
        return bits.Written.Length;
    }
}
