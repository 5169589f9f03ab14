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

    // Asked before they are opened: x264 writes to standard error about a preset that it does not know.
    private static readonly string[] SoftwarePresets =
        ["ultrafast", "superfast", "veryfast", "faster", "fast", "medium", "slow", "slower", "veryslow", "placebo"];

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
            return (MachineTexts.NoEncoder.With(encoder.Name, encoder.Codec.ToString().ToLowerInvariant(), string.Join(", ", known)), name);
        }

        if (encoder.Name is "libx264" or "libx265" && !SoftwarePresets.Contains(encoder.Preset))
        {
            return NoPreset(encoder, KeyTexts.OneOf.With(string.Join(", ", SoftwarePresets)));
        }

        return Refusal(encoder) is not { } refusal ? null
            : Refusal(encoder with { Preset = CommonPreset }) is null ? NoPreset(encoder, MachineTexts.AskForPresets.With(encoder.Name))
            : (WhyRefused(encoder, refusal), name);
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

    /// <summary>A preset that another encoder knows, or nobody, is as likely a fault as the hardware.</summary>
    internal static Message WhyRefused(EncoderConfiguration encoder, string refusal) => encoder.Preset == CommonPreset
        ? MachineTexts.EncoderRefuses.With(encoder.Name, refusal)
        : MachineTexts.EncoderOrPreset.With(encoder.Name, refusal, encoder.Preset);

    private static (Message Message, string[] Keys) NoPreset(EncoderConfiguration encoder, Message remedy) =>
        (MachineTexts.NoPreset.With(encoder.Name, encoder.Preset, remedy), ["preset"]);
}
