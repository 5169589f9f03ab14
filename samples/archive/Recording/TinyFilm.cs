using NodaTime;

using Supervision.Media.H264;
using Supervision.Media.Mp4;
using Supervision.Media.Streams;

namespace Supervision.SampleArchive.Recording;

/// <summary>
/// Real H.264, as small as it gets: 64 x 48 pixels of grey, a key frame and pictures that differ in nothing. Made by
/// <c>ffmpeg -f lavfi -i color=c=gray:s=64x48:r=25 -frames:v 2 -c:v libx264 -preset veryslow -bf 0 -refs 1 -bsf:v filter_units=remove_types=6 -f h264</c>.
/// </summary>
internal static class TinyFilm
{
    internal const int Width = 64;
    internal const int Height = 48;

    /// <summary>The longest that a picture stays: so many of them stand in a segment.</summary>
    private static readonly Duration Longest = Duration.FromMinutes(10);

    private static readonly byte[] Sps = Convert.FromHexString("6764000AACB423D80880000003008000001907891350");
    private static readonly byte[] Pps = Convert.FromHexString("68EF0F2C8B");
    private static readonly byte[] Key = Convert.FromHexString("6588840BFFFEF6AEFCDC54A970EACBDA58DCBDC3BD6941F0C7");
    private static readonly byte[] Same = Convert.FromHexString("419A26215FFE3A52");

    internal static VideoFormat Format { get; } = H264ParameterSets.TryBuildFormat([Sps], [Pps], out var format, out var error)
        ? format!
        : throw new InvalidOperationException(error);

    /// <summary>The one fragment of a segment. The caller disposes it.</summary>
    /// <param name="start">UTC of its first picture.</param>
    /// <param name="end">UTC at which its last picture ends.</param>
    internal static Fragment Fragment(Instant start, Instant end)
    {
        using var builder = new FragmentBuilder(Format, []);
        builder.BeginSegment(0);
        var length = (long)((end - start).TotalSeconds * VideoFormat.VideoClockRate);
        var pictures = 1 + (int)((end - start).TotalSeconds / Longest.TotalSeconds);
        for (var i = 0; i < pictures; i++)
        {
            builder.AddPicture(Picture(i % 2 == 0), length * i / pictures);
        }

        return builder.Build(1, start, end, length);
    }

    // A picture that is the same says that it is the first one behind a key frame; so they take turns.
    private static AccessUnit Picture(bool isKey)
    {
        var unit = AccessUnit.Rent(256);
        ReadOnlySpan<byte> slice = isKey ? Key : Same;
        unit.Write([0, 0, 0, (byte)slice.Length]);
        unit.Write(slice);
        unit.Format = Format;
        unit.IsKeyFrame = isKey;
        return unit;
    }
}
