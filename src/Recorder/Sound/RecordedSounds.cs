using Microsoft.Extensions.Logging;

using Supervision.Media.Codecs;
using Supervision.Media.Mp4;
using Supervision.Media.Streams;

namespace Supervision.Recorder.Sound;

/// <summary>Reads the sound tracks of recorded segments and compares those of pickups with the camera's own.</summary>
/// <param name="pickups">Ids of the pickups; a first track of none of them is the camera's own.</param>
/// <param name="logger">Where libav's lines go.</param>
internal sealed class RecordedSounds(IReadOnlyList<string> pickups, ILogger logger)
{
    // The archive allows no longer segments.
    private const int LongestSegment = 3_600_000;

    private readonly List<OffsetWindow>[] _windows = [.. pickups.Select(_ => new List<OffsetWindow>())];

    /// <summary>True where one segment at least had sound of the camera's own.</summary>
    internal bool HasOwn { get; private set; }

    /// <summary>What was found so far, by pickup.</summary>
    internal IReadOnlyList<OffsetResult> Results => [.. _windows.Select(OffsetResult.Of)];

    /// <summary>Adds one segment file.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    internal void Add(string path, CancellationToken cancellation)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 64 * 1024, FileOptions.SequentialScan);
        var scan = SegmentScanner.Scan(stream);
        if (scan.Header is not { } header)
        {
            throw new InvalidDataException(scan.Problem);
        }

        var names = header.Sounds.Select(sound => sound.Name.Split(' ')[0]).ToList(); // A pickup's track begins with its id; the rest of the name may have changed.
        var own = names.Count > 0 && !pickups.Contains(names[0]) ? 0 : -1; // Where there is one, it comes first.
        HasOwn |= own >= 0;
        var length = (int)Math.Min(LongestSegment, scan.PictureDuration * 1000 / VideoFormat.VideoClockRate);
        if (own < 0 || length < OffsetMeter.Window / 2)
        {
            return;
        }

        List<SoundEnvelope> envelopes = [];
        try
        {
            envelopes.AddRange(header.Sounds.Select(sound => new SoundEnvelope(sound.Format, length, logger)));
            Decode(new SampleReader(stream, scan), envelopes, cancellation);
            for (var pickup = 0; pickup < pickups.Count; pickup++)
            {
                if (names.IndexOf(pickups[pickup]) is >= 0 and var track)
                {
                    Compare(envelopes[own].Power, envelopes[track].Power, _windows[pickup], cancellation);
                }
            }
        }
        finally
        {
            envelopes.ForEach(envelope => envelope.Dispose());
        }
    }

    private static void Decode(SampleReader reader, List<SoundEnvelope> envelopes, CancellationToken cancellation)
    {
        while (reader.Read() is { } unit)
        {
            using (unit)
            {
                cancellation.ThrowIfCancellationRequested();
                if (!unit.IsVideo)
                {
                    envelopes[unit.Track].Listen(unit);
                }
            }
        }
    }

    /// <summary>In stretches of the same length, about that of a window.</summary>
    private static void Compare(ReadOnlySpan<float> own, ReadOnlySpan<float> pickup, List<OffsetWindow> windows, CancellationToken cancellation)
    {
        var count = Math.Max(1, own.Length / OffsetMeter.Window);
        var length = own.Length / count;
        for (var window = 0; window < count; window++)
        {
            cancellation.ThrowIfCancellationRequested();
            windows.Add(OffsetMeter.Compare(own.Slice(window * length, length), pickup.Slice(window * length, length)));
        }
    }
}
