using System.Buffers.Binary;

using Microsoft.Extensions.Logging.Abstractions;

using NodaTime;

using Supervision.Media.Codecs;
using Supervision.Media.Mp4;
using Supervision.Media.Streams;
using Supervision.Retention.Archive;
using Supervision.Tests.Media.Mp4;
using Supervision.Tests.Recorder.Sound;
using Supervision.Tests.Retention;

namespace Supervision.Tests.Recorder.Cli;

/// <summary>Writes a segment with several sound tracks as the recorder does: pictures of made-up bytes, sound in AAC.</summary>
internal static class RecordedTracks
{
    // Sound begins a second after the pictures.
    private const int Lead = 1;

    internal static async Task WriteAsync(TempData temp, string camera, params (string Name, int Rate, float[] Samples)[] tracks)
    {
        await using var store = temp.Open();
        var start = Footage.Noon;
        var run = await TempData.StartRunAsync(store, start, camera);
        var units = tracks.Select((track, number) => Units(track.Samples, track.Rate, number)).ToList();
        List<StoredSound> sounds = [.. tracks.Zip(units, (track, made) => new StoredSound((AudioFormat)made.Peek().Format, track.Name))];
        using var writer = store.Begin(new SegmentOpening(camera, run, "none", null, SyntheticRun.Video, sounds));
        using var builder = new FragmentBuilder(SyntheticRun.Video, sounds);
        builder.BeginSegment(0);
        var seconds = (tracks.Length > 0 ? tracks[0].Samples.Length / SpeechLike.Rate : 30) + Lead + 1;
        for (var second = 0; second < seconds; second++)
        {
            for (var picture = 0; picture < 25; picture++)
            {
                builder.AddPicture(SyntheticRun.Picture((second * 25) + picture, picture == 0), ((second * 25) + picture) * 3600L);
            }

            foreach (var made in units)
            {
                while (made.TryPeek(out var unit) && unit.Timestamp < (second + 1L) * unit.Format.ClockRate)
                {
                    builder.AddSound(made.Dequeue(), unit.Timestamp);
                }
            }

            using var fragment = builder.Build((uint)second + 1, start + Duration.FromSeconds(second), start + Duration.FromSeconds(second + 1), (second + 1) * 90_000L, second == seconds - 1);
            writer.Append(fragment);
        }

        var segment = await store.CompleteAsync(writer, 0);
        await store.Catalog.EndRunAsync(run, segment.End, "the recorder was stopped");
        await store.StopAsync();
    }

    private static Queue<AccessUnit> Units(float[] samples, int rate, int track)
    {
        var made = new Queue<AccessUnit>();
        var input = new AudioFormat(AudioCodec.L16, SpeechLike.Rate, 1, SpeechLike.Rate, default);
        using var transcoder = AudioTranscoder.Create(input, new AudioTranscoderOptions { OutputRate = rate, OutputChannels = 1 }, NullLogger.Instance);
        for (var at = 0; at < samples.Length; at += 320)
        {
            using var unit = AccessUnit.Rent(640);
            var bytes = unit.GetSpan(640);
            for (var index = 0; index < 320; index++)
            {
                BinaryPrimitives.WriteInt16BigEndian(bytes[(index * 2)..], (short)Math.Clamp(samples[at + index] * 20_000, short.MinValue, short.MaxValue));
            }

            unit.Advance(640);
            (unit.Format, unit.Timestamp) = (input, at + ((long)Lead * SpeechLike.Rate));
            transcoder.Transcode(unit, Take);
        }

        transcoder.Finish(Take);
        return made;

        void Take(AccessUnit unit)
        {
            unit.Track = track;
            made.Enqueue(unit);
        }
    }
}
