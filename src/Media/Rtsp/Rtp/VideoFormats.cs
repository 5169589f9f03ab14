using Supervision.Media.H264;
using Supervision.Media.H265;
using Supervision.Media.Streams;

namespace Supervision.Media.Rtsp.Rtp;

/// <summary>
/// Keeps a picture track's parameter sets, and the format that follows from them. The same contents give the same instance. A new sequence set
/// replaces all sets that its unit brings anew; picture sets alone are merged by id, since cameras spread them over several pictures.
/// </summary>
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
        var (sequence, picture) = (false, false);
        foreach (var nal in new NalEnumerator(nals))
        {
            var kind = nal.Length > 0 ? NalSyntax.Kind(codec, nal) : NalKind.Other;
            var isNew = List(kind) is { } known && !Contains(known, nal);
            sequence |= isNew && kind != NalKind.PictureParameters;
            picture |= isNew && kind == NalKind.PictureParameters;
        }

        if (sequence)
        {
            Replace(NalKind.VideoParameters, nals, ref _video);
            Replace(NalKind.SequenceParameters, nals, ref _sequence);
            Replace(NalKind.PictureParameters, nals, ref _picture);
            Rebuild();
        }
        else if (picture)
        {
            Merge(nals);
        }
    }

    private void Merge(ReadOnlySpan<byte> nals)
    {
        var before = _picture;
        _picture = [.. before];
        foreach (var nal in new NalEnumerator(nals))
        {
            if (nal.Length is > 0 and <= MaxSetBytes && NalSyntax.Kind(codec, nal) == NalKind.PictureParameters)
            {
                var id = PictureSetId(nal);
                _picture.RemoveAll(set => PictureSetId(set.Span) == id);
                _picture.Insert(0, nal.ToArray());
            }
        }

        _picture = [.. _picture.Take(MaxSets)];
        Rebuild();
        _picture = Error is null || before.Count == 0 ? _picture : before; // One unusable set must not spoil the others for ever.
    }

    private int PictureSetId(ReadOnlySpan<byte> nal)
    {
        var bits = new BitReader(nal);
        bits.Skip(codec == VideoCodec.H264 ? 8 : 16);
        return bits.UnsignedGolomb(255);
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
