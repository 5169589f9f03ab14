using Microsoft.Extensions.Logging.Abstractions;

using Supervision.Media.Codecs;
using Supervision.Media.FFmpeg;
using Supervision.Recorder.Cli;
using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Configuration.Binding;

namespace Supervision.Recorder.Configuration.Machine;

/// <summary>Whether the encoders can be opened as they are configured. Each configuration is tried once, however many cameras have it.</summary>
internal static class EncoderTrial
{
    // Every encoder that has presets has this one.
    private const string CommonPreset = "medium";

    internal static void Try(IReadOnlyList<CameraConfiguration> cameras, Places places, Findings findings)
    {
        foreach (var group in cameras.GroupBy(camera => camera.Encoder))
        {
            if (Problem(group.Key) is not var (message, keys))
            {
                continue;
            }

            foreach (var at in group.Select(camera => places.Of(camera, "encoder", keys)).Distinct().Where(at => !findings.HasErrorAt(at)))
            {
                findings.Error(at, message);
            }
        }
    }

    private static (Message Message, string[] Keys)? Problem(EncoderConfiguration encoder)
    {
        string[] name = ["name", "codec"];
        var known = CodecProbe.Encoders(encoder.Codec);
        if (!known.Contains(encoder.Name))
        {
            return (MachineTexts.NoEncoder.With(encoder.Name, encoder.Codec, string.Join(", ", known)), name);
        }

        if (Refusal(encoder) is not { } refusal)
        {
            return null;
        }

        return Refusal(encoder with { Preset = CommonPreset }) is null
            ? (MachineTexts.NoPreset.With(encoder.Name, encoder.Preset, PresetsOf(encoder.Name)), ["preset"])
            : (MachineTexts.EncoderRefuses.With(encoder.Name, refusal), name);
    }

    /// <summary>Why the encoder cannot be opened; null where it can.</summary>
    private static string? Refusal(EncoderConfiguration encoder)
    {
        try
        {
            using var opened = VideoEncoder.Create(
                new VideoEncoderOptions
                {
                    Codec = encoder.Codec,
                    Encoder = encoder.Name,
                    Preset = encoder.Preset,
                    BitRate = encoder.Bitrate,
                    Threads = encoder.Threads,
                    Width = 1280,
                    Height = 720,
                },
                NullLogger.Instance);
            return null;
        }
        catch (LibavException error)
        {
            return error.Message;
        }
    }

    private static Message PresetsOf(string encoder) => encoder is "libx264" or "libx265"
        ? KeyTexts.OneOf.With("ultrafast, superfast, veryfast, faster, fast, medium, slow, slower, veryslow")
        : MachineTexts.AskForPresets.With(encoder);
}
