using System.Globalization;

using Supervision.Media.H264;
using Supervision.Media.H265;
using Supervision.Media.Mp4;
using Supervision.Media.Streams;

namespace Supervision.Media.Codecs;

/// <summary>What a stream's own sequence parameter set says of its coding, in the standards' words.</summary>
/// <param name="Profile">Such as Main; <c>profile 44</c> for one that has no name here.</param>
/// <param name="Level">Such as 4.1.</param>
/// <param name="Interlaced">Pictures may be coded as fields.</param>
public sealed record PictureCoding(string Profile, string Level, bool Interlaced)
{
    private const int ConstraintSet1 = 0x40;
    private const int ConstraintSet3 = 0x10;

    /// <summary>Reads the first sequence parameter set of a format.</summary>
    /// <returns>Null where it is damaged.</returns>
    public static PictureCoding? Of(VideoFormat format)
    {
        ArgumentNullException.ThrowIfNull(format);
        if (StoredParameterSets.Read(format.Codec, format.DecoderConfiguration)?.Sps is not [var first, ..])
        {
            return null;
        }

        return format.Codec == VideoCodec.H264
            ? H264SpsParser.TryParse(first.Span, out var avc, out _) ? Of(avc!) : null
            : H265SpsParser.TryParse(first.Span, out var hevc, out _) ? Of(hevc!) : null;
    }

    private static PictureCoding Of(H264Sps sps)
    {
        var profile = sps.Profile switch
        {
            66 => (sps.Constraints & ConstraintSet1) != 0 ? "Constrained Baseline" : "Baseline",
            77 => "Main",
            88 => "Extended",
            100 => "High",
            110 => "High 10",
            122 => "High 4:2:2",
            244 => "High 4:4:4",
            var other => $"profile {other}",
        };
        var is1B = sps.Level == 11 && sps.Profile is 66 or 77 or 88 && (sps.Constraints & ConstraintSet3) != 0;
        return new(profile, is1B ? "1b" : Number(sps.Level / 10.0), !sps.FrameMacroblocksOnly);
    }

    private static PictureCoding Of(H265Sps sps)
    {
        var profile = (sps.Profile.ProfileByte & 0x1F) switch
        {
            1 => "Main",
            2 => "Main 10",
            3 => "Main Still Picture",
            4 => "Range Extensions",
            var other => $"profile {other}",
        };
        return new(profile, Number(sps.Profile.Level / 30.0), Interlaced: false);
    }

    private static string Number(double level) => level.ToString("0.0", CultureInfo.InvariantCulture);
}
