using System.Diagnostics;
using System.Text;

namespace Supervision.Tests.Overlay.Conformance;

/// <summary>Runs a decoder and hands its pictures on, one after another, without the filling of their rows.</summary>
internal static class DecodedFilm
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    /// <returns>How many pictures there were, and what the decoder complained about.</returns>
    public static async Task<(int Pictures, string Complaints)> DecodeAsync(Decoder decoder, string file, int width, int height, Action<int, byte[]> picture)
    {
        using var process = Process.Start(decoder.On(file))!;
        using var limit = new CancellationTokenSource(Limit);
        var complaints = new StringBuilder();
        process.ErrorDataReceived += (_, line) => complaints.Append(line.Data is { } text && decoder.IsComplaint(text) ? text + "\n" : "");
        process.BeginErrorReadLine();
        var planes = new Plane[] { new(width, height, decoder.Alignment), new(width / 2, height / 2, decoder.Alignment), new(width / 2, height / 2, decoder.Alignment) };
        var padded = new byte[planes.Sum(plane => plane.Stride * plane.Height)];
        var count = 0;
        while (await process.StandardOutput.BaseStream.ReadAtLeastAsync(padded, padded.Length, throwOnEndOfStream: false, limit.Token) is var read && read > 0)
        {
            complaints.Append(read < padded.Length ? $"{read} bytes of {padded.Length} in picture {count}\n" : "");
            picture(count++, Plane.Pack(padded, planes));
        }

        await process.WaitForExitAsync(limit.Token);
        complaints.Append(process.ExitCode == 0 ? "" : $"exit {process.ExitCode}\n");
        return (count, complaints.ToString());
    }

    /// <summary>The complaints that are not also about the original, numbers left aside.</summary>
    public static string New(string complaints, string original)
    {
        var known = Lines(original).ToHashSet(StringComparer.Ordinal);
        return string.Join('\n', Lines(complaints).Where(line => !known.Contains(line)));
    }

    private static IEnumerable<string> Lines(string complaints) =>
        complaints.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => new string([.. line.Where(character => !char.IsAsciiHexDigit(character))]));

    private readonly record struct Plane(int Width, int Height, int Alignment)
    {
        public int Stride => (Width + Alignment - 1) / Alignment * Alignment;

        public static byte[] Pack(byte[] padded, Plane[] planes)
        {
            var packed = new byte[planes.Sum(plane => plane.Width * plane.Height)];
            var (from, to) = (0, 0);
            foreach (var plane in planes)
            {
                for (var y = 0; y < plane.Height; y++, from += plane.Stride, to += plane.Width)
                {
                    padded.AsSpan(from, plane.Width).CopyTo(packed.AsSpan(to));
                }
            }

            return packed;
        }
    }
}
