using Microsoft.Extensions.Logging.Abstractions;

using Supervision.Media.Codecs;
using Supervision.Media.Streams;
using Supervision.Recorder.Sound;

namespace Supervision.Tests.Recorder.Sound;

/// <summary>
/// Three days of crystals that drift apart. Clocks and steering run in full, unit by unit; the samples between are counted and not computed
/// (<see cref="CountedTranscoder"/>), which a second test compares with the real resampler. Network jitter is simulated, codecs and disks are not.
/// </summary>
public sealed class DriftTests
{
    private const int Rate = 16_000;
    private const int UnitSamples = 1024;
    private const double JitterSeconds = 0.03;

    [Theory]
    [InlineData(200, -100)]
    [InlineData(-200, 100)]
    public void Lips_and_sound_stay_together_for_72_hours(int pickupPpm, int cameraPpm)
    {
        var hall = new DriftingHall(pickupPpm, cameraPpm, JitterSeconds);
        var worst = 0.0;
        var count = 0;
        for (var seconds = 0.0; seconds < 72 * 3600; seconds = hall.Step())
        {
            if (hall.Error is { } error)
            {
                worst = Math.Max(worst, Math.Abs(error));
                count++;
            }
        }

        Assert.InRange(worst, 0, 0.06);
        Assert.InRange(count, 72 * 3600 * 15, 72 * 3600 * 16);
        Assert.Equal((0, 0, 0), (hall.Sound.Filled, hall.Sound.Dropped, hall.Sound.Restarts));
        // What was worked off is what the crystals drifted apart, and not some other number.
        Assert.InRange(hall.Sound.Slewed / (72.0 * 3600 * PickupFormat.Rate) * 1e6, -pickupPpm - 3, -pickupPpm + 3);
    }

    [Theory]
    [InlineData(200, 0)]
    [InlineData(-200, 71)]
    public void The_counted_samples_are_those_of_the_resampler(int partsPerMillion, int afterHours)
    {
        var format = new AudioFormat(AudioCodec.L16, Rate, 1, Rate, default);
        using var real = AudioTranscoder.Create(format, PickupFormat.Options, NullLogger.Instance);
        var counted = new CountedTranscoder(Rate);
        var jitter = new Random(3);
        using var unit = AccessUnit.Rent(UnitSamples * 2);
        unit.Write(new byte[UnitSamples * 2]);
        unit.Format = format;
        var begin = afterHours * 3600L * Rate;
        for (var index = 0L; index < 10 * 60 * Rate / UnitSamples; index++)
        {
            unit.Timestamp = (long)((begin + (index * UnitSamples)) * (1 - (partsPerMillion / 1e6))) + jitter.Next(-16, 17);
            real.Transcode(unit, static coded => coded.Dispose());
            counted.Take(unit.Timestamp, UnitSamples);
            // Half a millisecond: the resampler works a correction off in steps of its own.
            Assert.InRange(counted.End - real.End, -24, 24);
        }

        Assert.InRange(real.Statistics.Slewed - counted.Slewed, -24, 24);
    }
}
