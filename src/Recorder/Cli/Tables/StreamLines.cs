using System.Globalization;

using Supervision.Media.Streams;
using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Probe;

namespace Supervision.Recorder.Cli.Tables;

/// <summary>What was measured of a stream, one line a thing, for people.</summary>
internal static class StreamLines
{
    internal static IEnumerable<string> Of(VerbContext context, StreamMeasure measure)
    {
        foreach (var line in measure.Picture is { } picture ? Picture(picture) : measure.IsSoundAlone ? [] : [StreamTexts.NoPicture])
        {
            yield return context.Say(line);
        }

        yield return context.Say(Sound(measure.Sound));
        yield return context.Say(StreamTexts.Received, measure.Received.Packets, measure.Received.LostPackets, Number(measure.Received.Jitter.TotalMilliseconds, "0.0"));
        yield return measure.ClockOffset is { } offset ? context.Say(StreamTexts.Clock, Number(offset.TotalSeconds, "+0.00;-0.00;+0.00")) : context.Say(StreamTexts.NoClock);
        if (measure.Interruption is { } interruption)
        {
            yield return context.Say(StreamTexts.Interrupted, context.Translate(interruption));
        }
    }

    private static IEnumerable<Message> Picture(PictureMeasure picture)
    {
        var codec = picture.Codec is VideoCodec.H264 ? "H.264" : "H.265";
        yield return StreamTexts.Picture.With(codec, picture.Coding?.Profile ?? "?", picture.Coding?.Level ?? "?", $"{picture.Width}x{picture.Height}");
        yield return StreamTexts.Rate.With(Number(picture.FramesPerSecond, "0.0"), Kbps(picture.MeanBitrate), Kbps(picture.PeakBitrate));
        yield return picture.Gop.Usual is { } usual ? StreamTexts.Gop.With(usual, picture.Gop.Shortest, picture.Gop.Longest) : StreamTexts.NoGop.With(picture.Pictures);
        yield return StreamTexts.BPictures.With(picture.BPictures == 0 ? StreamTexts.None : Number(picture.BPictures, "0"));
        if (picture.SmartCodec.Count > 0)
        {
            yield return StreamTexts.SmartCodec.With(string.Join(", ", picture.SmartCodec));
        }
    }

    private static Message Sound(SoundMeasure? sound) => sound switch
    {
        null => StreamTexts.NoSound,
        { Level: { } level } => StreamTexts.Sound.With(sound.Codec, sound.SampleRate, Number(level.Mean, "0.0"), Number(level.Peak, "0.0")),
        _ => StreamTexts.Silent.With(sound.Codec, sound.SampleRate),
    };

    private static string Kbps(double bits) => Number(bits / 1000, "0");

    private static string Number(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}
