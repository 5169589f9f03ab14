using System.Buffers.Binary;

using Supervision.Media.Mp4;

namespace Supervision.Tests.Media.Mp4;

public sealed class FragmentBuilderTests
{
    [Fact]
    public void A_thousand_cuts_lose_and_double_nothing()
    {
        const int Cuts = 1000;
        const int PicturesPerFile = 7;
        using var builder = new FragmentBuilder(SyntheticRun.Video, [new(SoundClip.Format)]);
        var pictures = new List<(int Number, long Time)>();
        var sounds = new List<(int Number, long Time)>();
        var sound = 0;
        const long Origin = 12_345_678_901;
        builder.BeginSegment(Origin);
        for (var file = 0; file < Cuts; file++)
        {
            var start = Origin + (file * PicturesPerFile * TestSegment.FrameTicks);
            for (var i = 0; i < PicturesPerFile; i++)
            {
                builder.AddPicture(SyntheticRun.Picture((file * PicturesPerFile) + i, i == 0), start + (i * TestSegment.FrameTicks));
            }

            // Sound is ahead of the cut by up to three frames.
            var next = start + (PicturesPerFile * TestSegment.FrameTicks);
            while (SoundTime(sound) < SoundTicks(next) + (file % 4 * 1024))
            {
                builder.AddSound(SyntheticRun.Sound(sound), SoundTime(sound));
                sound++;
            }

            using var fragment = builder.Build(1, default, default, next, isLast: file == Cuts - 1);
            Collect(fragment.Bytes.ToArray(), start, pictures, sounds);
            builder.BeginSegment(next);
        }

        Assert.Equal(Enumerable.Range(0, Cuts * PicturesPerFile).Select(i => (i, Origin + (i * TestSegment.FrameTicks))), pictures);
        Assert.Equal(Enumerable.Range(0, sound).Select(i => (i, SoundTime(i))), sounds);

        static long SoundTicks(long pictureTicks) => pictureTicks * SoundClip.Rate / 90_000;
        static long SoundTime(int number) => SoundTicks(Origin) + (number * 1024L);
    }

    [Fact]
    public void Pictures_of_the_next_segment_may_wait_for_late_sound()
    {
        using var builder = new FragmentBuilder(SyntheticRun.Video, [new(SoundClip.Format)]);
        builder.BeginSegment(0);
        builder.AddPicture(SyntheticRun.Picture(0, true), 0);
        builder.AddSound(SyntheticRun.Sound(0), 0);
        builder.AddPicture(SyntheticRun.Picture(1, true), 18_000);
        builder.AddPicture(SyntheticRun.Picture(2, false), 21_600);
        builder.AddSound(SyntheticRun.Sound(1), 1024);
        using var first = builder.Build(1, default, default, 18_000);
        Assert.Equal((1, 2), (first.Pictures, first.SoundFrames));
        builder.BeginSegment(18_000);
        builder.AddSound(SyntheticRun.Sound(2), 3000);
        using var second = builder.Build(1, default, default, 25_200, isLast: true);
        Assert.Equal((2, 1, 0L), (second.Pictures, second.SoundFrames, second.MediaTime));
    }

    [Fact]
    public void Sound_after_its_segment_was_closed_is_kept_at_the_front_of_the_next()
    {
        using var builder = new FragmentBuilder(SyntheticRun.Video, [new(SoundClip.Format)]);
        builder.BeginSegment(90_000);
        builder.AddPicture(SyntheticRun.Picture(0, true), 90_000);
        builder.AddSound(SyntheticRun.Sound(0), 16_000 - 1500);
        builder.AddSound(SyntheticRun.Sound(1), 16_000 - 476);
        builder.AddSound(SyntheticRun.Sound(2), 16_000 + 548);
        using var fragment = builder.Build(1, default, default, 93_600);
        var sounds = new List<(int Number, long Time)>();
        Collect(fragment.Bytes.ToArray(), 90_000, [], sounds);
        Assert.Equal([(0, 16_000L), (1, 16_001L), (2, 16_548L)], sounds);
    }

    [Fact]
    public void Nothing_is_allocated_a_sample()
    {
        using var builder = new FragmentBuilder(SyntheticRun.Video, [new(SoundClip.Format)]);
        builder.BeginSegment(0);
        Round(builder, 0);
        Round(builder, 1);
        var allocated = Enumerable.Range(2, 100).Sum(i => Round(builder, i));

        // A fragment object each, and nothing for its 50 pictures and 50 sound frames.
        Assert.InRange(allocated, 0, 100 * 200);

        static long Round(FragmentBuilder builder, int round)
        {
            var pictures = Enumerable.Range(0, 50).Select(i => SyntheticRun.Picture(i, i == 0)).ToArray();
            var sounds = Enumerable.Range(0, 50).Select(SyntheticRun.Sound).ToArray();
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 50; i++)
            {
                builder.AddPicture(pictures[i], ((round * 50L) + i) * 3600);
                builder.AddSound(sounds[i], ((round * 50L) + i) * 640);
            }

            builder.Build(1, default, default, (round + 1) * 50L * 3600).Dispose();
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [Fact]
    public void A_jump_in_time_is_refused_before_the_unit_is_taken()
    {
        using var builder = new FragmentBuilder(SyntheticRun.Video, []);
        builder.BeginSegment(0);
        using var unit = SyntheticRun.Picture(0, true);
        Assert.Throws<ArgumentOutOfRangeException>(() => builder.AddPicture(unit, 1L << 40));
        Assert.Throws<ArgumentOutOfRangeException>(() => builder.AddPicture(unit, long.MinValue));
        Assert.Throws<InvalidOperationException>(() => builder.AddSound(unit, 0));
        Assert.Throws<InvalidOperationException>(() => builder.Build(1, default, default, 3600));
        Assert.Equal(0, builder.Pictures);
    }

    // The fragment's samples with their numbers, at their times on the run's timeline.
    private static void Collect(byte[] fragment, long origin, List<(int Number, long Time)> pictures, List<(int Number, long Time)> sounds)
    {
        byte[] file = [.. Header, .. fragment];
        foreach (var unit in SegmentScannerTests.ReadAll(file))
        {
            if (unit.IsVideo)
            {
                pictures.Add((BinaryPrimitives.ReadInt32BigEndian(unit.Bytes.AsSpan(5)), origin + unit.Time));
            }
            else
            {
                sounds.Add((BinaryPrimitives.ReadInt32BigEndian(unit.Bytes), (origin * SoundClip.Rate / 90_000) + unit.Time));
            }
        }
    }

    private static byte[] Header { get; } = MakeHeader();

    private static byte[] MakeHeader()
    {
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        SegmentHeaderWriter.Write(output, SyntheticRun.Video, [new(SoundClip.Format)], default, TestSegment.HeaderBox, []);
        return output.WrittenSpan.ToArray();
    }
}
