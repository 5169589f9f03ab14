using Supervision.Media.Streams;

namespace Supervision.Recorder.Probe;

/// <summary>Counts pictures between key frames.</summary>
internal sealed class GopMeter
{
    private const int MostLengths = 1024;
    private const int FewestToJudge = 3;
    private static readonly TimeSpan Rare = TimeSpan.FromSeconds(8);

    private readonly List<int> _lengths = [];
    private int _count;
    private bool _begun;
    private bool _broken;

    internal GopMeasure Measure => new([.. _lengths.Skip(_lengths.Count > 1 ? 1 : 0)], _count);

    internal void Take(AccessUnit picture)
    {
        if (picture.IsKeyFrame)
        {
            if (_begun && !_broken && picture.LostBefore == 0 && _lengths.Count < MostLengths)
            {
                _lengths.Add(_count);
            }

            (_begun, _broken, _count) = (true, false, 0);
        }

        _broken |= picture.IsDamaged || (!picture.IsKeyFrame && picture.LostBefore > 0);
        _count++;
    }

    /// <summary>The signs of a smart codec in a measure.</summary>
    /// <param name="gop">The measure.</param>
    /// <param name="framesPerSecond">Of the same stream.</param>
    internal static IEnumerable<SmartCodecSign> Signs(GopMeasure gop, double framesPerSecond)
    {
        var lengths = gop.Lengths;
        if (lengths.Count >= FewestToJudge && lengths.Max() >= 2 * lengths.Min())
        {
            yield return SmartCodecSign.GopVaries;
        }

        if (lengths.Count >= FewestToJudge && lengths.Zip(lengths.Skip(1)).All(pair => pair.Second > pair.First))
        {
            yield return SmartCodecSign.GopGrows;
        }

        if (Math.Max(gop.Unfinished, gop.Longest ?? 0) > framesPerSecond * Rare.TotalSeconds)
        {
            yield return SmartCodecSign.KeyFramesRare;
        }
    }
}
