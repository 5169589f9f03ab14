using System.Diagnostics;

using Supervision.Media.H264;

namespace Supervision.Tests.EndToEnd.Recording;

/// <summary>A small real H.264 film, cut into the NAL units of its pictures, for fake cameras that send it in a loop.</summary>
internal static class CameraClip
{
    private static readonly Lazy<Task<IReadOnlyList<IReadOnlyList<byte[]>>>> Clip = new(() => MakeAsync("640x360"));
    private static readonly Lazy<Task<IReadOnlyList<IReadOnlyList<byte[]>>>> LargeClip = new(() => MakeAsync("1280x720"));
    private static readonly Lazy<Task<IReadOnlyList<IReadOnlyList<byte[]>>>> SmallClip = new(() => MakeAsync("320x240"));

    /// <summary>Pictures of 640 x 360 at 25 a second, a key frame each second, parameter sets before each.</summary>
    internal static Task<IReadOnlyList<IReadOnlyList<byte[]>>> PicturesAsync() => Clip.Value;

    /// <summary>The same in 1280 x 720: its label can be read.</summary>
    internal static Task<IReadOnlyList<IReadOnlyList<byte[]>>> LargePicturesAsync() => LargeClip.Value;

    /// <summary>The same in 320 x 240.</summary>
    internal static Task<IReadOnlyList<IReadOnlyList<byte[]>>> SmallPicturesAsync() => SmallClip.Value;

    private static async Task<IReadOnlyList<IReadOnlyList<byte[]>>> MakeAsync(string size)
    {
        var info = new ProcessStartInfo(
            "ffmpeg",
            "-v error -f lavfi -i testsrc2=size=" + size + ":rate=25:duration=4 -c:v libx264 -preset veryfast -profile:v main -bf 0 -g 25 -sc_threshold 0 "
            + "-x264-params repeat-headers=1:aud=1 -b:v 600k -f h264 -")
        { UseShellExecute = false, RedirectStandardOutput = true };
        using var ffmpeg = Process.Start(info)!;
        using var bytes = new MemoryStream();
        await ffmpeg.StandardOutput.BaseStream.CopyToAsync(bytes);
        await ffmpeg.WaitForExitAsync();
        Assert.Equal(0, ffmpeg.ExitCode);
        return Pictures(bytes.ToArray());
    }

    private static List<IReadOnlyList<byte[]>> Pictures(byte[] stream)
    {
        List<IReadOnlyList<byte[]>> pictures = [];
        List<byte[]> picture = [];
        ReadOnlySpan<byte> rest = stream;
        while (AnnexB.TryReadNalUnit(ref rest, out var nal))
        {
            if (H264NalUnit.TypeOf(nal) is H264NalType.AccessUnitDelimiter)
            {
                Add(pictures, picture);
                picture = [];
                continue;
            }

            picture.Add(nal.ToArray());
        }

        Add(pictures, picture);
        return pictures;
    }

    private static void Add(List<IReadOnlyList<byte[]>> pictures, List<byte[]> picture)
    {
        if (picture.Count > 0)
        {
            pictures.Add(picture);
        }
    }
}
