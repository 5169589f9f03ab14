using Supervision.Recorder.Sound;

namespace Supervision.Tests.Recorder.Sound;

/// <summary>How far one sound is behind another, and when that cannot be told.</summary>
public sealed class OffsetMeterTests
{
    [Theory]
    [InlineData(0.37)]
    [InlineData(-0.37)]
    [InlineData(0)]
    [InlineData(0.9995)]
    [InlineData(-0.0125)]
    public void Speech_HeardByTwoMicrophones_IsMeasuredWithinTwoMilliseconds(double delay)
    {
        var speech = new SpeechLike(7, 40);
        var result = OffsetResult.Of(OfSound(speech.Heard(0, 1, 0.01), speech.Heard(delay, 0.2, 0.01)));
        Assert.Equal((OffsetKind.Measured, 4), (result.Kind, result.Windows));
        Assert.InRange(result.Late!.Value, (delay * 1000) - 2, (delay * 1000) + 2);
        Assert.True(result is { Spread: < 2, Confidence: > 2, Measured: 4 }, $"{result}");
    }

    [Theory]
    [InlineData(0.37)]
    [InlineData(-0.37)]
    public void Bursts_OfNoise_AreMeasuredWithinTwoMilliseconds(double delay)
    {
        var random = new Random(3);
        var bursts = new float[41_000];
        for (var at = 0; at < bursts.Length; at += 40 + random.Next(300))
        {
            bursts.AsSpan(at, Math.Min(bursts.Length - at, 30 + random.Next(60))).Fill(0.01f + random.NextSingle());
        }

        var shift = (int)(delay * 1000);
        var result = OffsetResult.Of(Windows(bursts.AsSpan(500, 40_000), bursts.AsSpan(500 - shift, 40_000)));
        Assert.Equal(OffsetKind.Measured, result.Kind);
        Assert.InRange(result.Late!.Value, shift - 2, shift + 2);
    }

    [Fact]
    public void TwoSpeakers_AreUnlike()
    {
        for (var seed = 0; seed < 6; seed += 2)
        {
            var result = OffsetResult.Of(OfSound(new SpeechLike(seed, 30).Heard(0, 1, 0.01), new SpeechLike(seed + 1, 30).Heard(0, 1, 0.01)));
            Assert.Equal((OffsetKind.Unlike, null), (result.Kind, result.Late));
        }
    }

    [Fact]
    public void WhatRepeatsItself_IsUnlike()
    {
        var hum = Enumerable.Range(0, 30_000).Select(place => 0.1f + (0.09f * MathF.Sin(2 * MathF.PI * place / 100))).ToArray();
        Assert.Equal(OffsetKind.Unlike, OffsetResult.Of(Windows(hum, hum)).Kind);
    }

    [Fact]
    public void Silence_IsTooQuiet()
    {
        var speech = new SpeechLike(1, 30);
        Assert.Equal(OffsetKind.TooQuiet, OffsetResult.Of(OfSound(speech.Heard(0, 1, 0.01), speech.Heard(0, 0, 0.0001))).Kind);
        Assert.Equal(OffsetKind.TooQuiet, OffsetResult.Of(OfSound(speech.Heard(0, 0.001, 0), speech.Heard(0, 1, 0))).Kind);
    }

    [Fact]
    public void WhatIsNotRecorded_IsNotRecorded()
    {
        var speech = new SpeechLike(1, 30);
        Assert.Equal(OffsetKind.NotRecorded, OffsetResult.Of(OfSound(speech.Heard(0, 1, 0.01), new float[30 * SpeechLike.Rate])).Kind);
        Assert.Equal(OffsetKind.NotRecorded, OffsetResult.Of([]).Kind);
        Assert.Equal(OffsetKind.NotRecorded, OffsetResult.Of(OfSound(new SpeechLike(1, 20).Heard(0, 1, 0.01), new SpeechLike(1, 20).Heard(0, 1, 0.01))).Kind);
    }

    [Fact]
    public void StretchesThatDiffer_AreNotBelieved()
    {
        OffsetWindow[] windows = [.. new[] { 0.0, 400, -300, 37, 900 }.Select(late => new OffsetWindow(OffsetKind.Measured, late, 0.5, 3))];
        Assert.Equal(OffsetKind.Scattered, OffsetResult.Of(windows).Kind);
        OffsetWindow[] outlier = [.. new[] { 37.0, 37.5, 36.5, 37, 900 }.Select(late => new OffsetWindow(OffsetKind.Measured, late, 0.5, 3))];
        Assert.Equal((OffsetKind.Measured, 37), (OffsetResult.Of(outlier).Kind, OffsetResult.Of(outlier).Late!.Value));
    }

    private static List<OffsetWindow> OfSound(float[] first, float[] second) => Windows(SpeechLike.Power(first), SpeechLike.Power(second));

    private static List<OffsetWindow> Windows(ReadOnlySpan<float> first, ReadOnlySpan<float> second)
    {
        List<OffsetWindow> windows = [];
        for (var at = 0; at + OffsetMeter.Window <= first.Length; at += OffsetMeter.Window)
        {
            windows.Add(OffsetMeter.Compare(first.Slice(at, OffsetMeter.Window), second.Slice(at, OffsetMeter.Window)));
        }

        return windows;
    }
}
