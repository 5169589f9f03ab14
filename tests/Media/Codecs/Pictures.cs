using System.Security.Cryptography;

using Microsoft.Extensions.Logging.Abstractions;

using Supervision.Media.Codecs;
using Supervision.Media.FFmpeg;
using Supervision.Media.Streams;

namespace Supervision.Tests.Media.Codecs;

/// <summary>Decoding in tests.</summary>
internal static class Pictures
{
    /// <summary>Decodes all units and calls back for each picture.</summary>
    internal static void Decode(IReadOnlyList<AccessUnit> units, int threads, Action<Picture> seen)
    {
        using var decoder = VideoDecoder.Create((VideoFormat)units[0].Format, threads, NullLogger.Instance);
        using var picture = new Picture();
        foreach (var unit in units)
        {
            Assert.Equal(CodecResult.Done, decoder.Send(unit));
            TakeAll(decoder, picture, seen);
        }

        decoder.SendEnd();
        TakeAll(decoder, picture, seen);
    }

    internal static void AppendTo(IncrementalHash hash, Picture picture)
    {
        for (var plane = 0; plane < 3; plane++)
        {
            for (var row = 0; row < picture.PlaneHeight(plane); row++)
            {
                hash.AppendData(picture.Plane(plane).Slice(row * picture.Stride(plane), picture.PlaneWidth(plane)));
            }
        }
    }

    internal static string HashOf(Picture picture)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        AppendTo(hash, picture);
        return Convert.ToHexString(hash.GetHashAndReset());
    }

    private static void TakeAll(VideoDecoder decoder, Picture picture, Action<Picture> seen)
    {
        while (decoder.Receive(picture) == CodecResult.Done)
        {
            seen(picture);
        }
    }
}
