using Supervision.Media.H264;
using Supervision.Media.H265;
using Supervision.Media.Streams;

namespace Supervision.Media.Rtsp.Rtp;

/// <summary>Keeps a picture track's parameter sets, and the format that follows from them. The same contents give the same instance.</summary>
internal sealed class VideoFormats(VideoCodec codec)
{
    private const int MaxSets = 16;
    private const int MaxSetBytes = 4096;

    private List<ReadOnlyMemory<byte>> _video = [];
    private List<ReadOnlyMemory<byte>> _sequence = [];
    private List<ReadOnlyMemory<byte>> _picture = [];

    internal VideoCodec Codec => codec;

    internal VideoFormat? Current { get; private set; }

    /// <summary>Why the newest sets give no format; null where they do.</summary>
    internal string? Error { get; private set; }

    /// <summary>Takes the sets that a picture carries. Allocates only where they differ from the known ones.</summary>
    /// <param name="nals">NAL units behind 4-byte lengths.</param>
    internal void Observe(ReadOnlySpan<byte> nals)
    {
        var changed = false;
        foreach (var nal in new NalEnumerator(nals))
        {
            changed |= nal.Length > 0 && List(NalSyntax.Kind(codec, nal)) is { } known && !Contains(known, nal);
        }

        if (changed)
        {
            Replace(NalKind.VideoParameters, nals, ref _video);
            Replace(NalKind.SequenceParameters, nals, ref _sequence);
            Replace(NalKind.PictureParameters, nals, ref _picture);
            Rebuild();
        }
    }

    // A unit that carries sets of a kind carries all of that kind: so cameras and encoders do it at key frames.
    private void Replace(NalKind kind, ReadOnlySpan<byte> nals, ref List<ReadOnlyMemory<byte>> list)
    {
        var sets = new List<ReadOnlyMemory<byte>>();
        foreach (var nal in new NalEnumerator(nals))
        {
            if (nal.Length is > 0 and <= MaxSetBytes && NalSyntax.Kind(codec, nal) == kind && sets.Count < MaxSets && !Contains(sets, nal))
            {
                sets.Add(nal.ToArray());
            }
        }

        list = sets.Count > 0 ? sets : list;
    }

    private void Rebuild()
    {
        if (_sequence.Count == 0 || _picture.Count == 0 || (codec == VideoCodec.H265 && _video.Count == 0))
        {
            return;
        }

        VideoFormat? format;
        string? error;
        var built = codec == VideoCodec.H264
            ? H264ParameterSets.TryBuildFormat(_sequence, _picture, out format, out error)
            : H265ParameterSets.TryBuildFormat(_video, _sequence, _picture, out format, out error);
        Error = built ? null : error;
        if (built && !format!.Equals(Current))
        {
            Current = format;
        }
    }

    private List<ReadOnlyMemory<byte>>? List(NalKind kind) => kind switch
    {
        NalKind.VideoParameters => _video,
        NalKind.SequenceParameters => _sequence,
        NalKind.PictureParameters => _picture,
        _ => null,
    };

    private static bool Contains(List<ReadOnlyMemory<byte>> sets, ReadOnlySpan<byte> nal)
    {
        foreach (var set in sets)
        {
            if (set.Span.SequenceEqual(nal))
            {
                return true;
            }
        }

        return false;
    }
}
