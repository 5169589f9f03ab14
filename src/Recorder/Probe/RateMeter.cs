using Supervision.Media.Streams;

namespace Supervision.Recorder.Probe;

/// <summary>Counts pictures and bytes over the stream's own time; over the time of arrival where its timestamps jump.</summary>
internal sealed class RateMeter
{
    private const long LargestStep = 10L * VideoFormat.VideoClockRate;

    private long _first;
    private long _newest;
    private Instants _arrival;
    private bool _jumped;
    private long _second;
    private long _secondBytes;
    private long _peakBytes;

    internal int Pictures { get; private set; }

    internal long Bytes { get; private set; }

    /// <summary>A picture is shown before one that came earlier: B pictures, by whatever name the coding has for them.</summary>
    internal bool WasReordered { get; private set; }

    /// <summary>Pictures a second; 0 for fewer than two.</summary>
    internal double FramesPerSecond => Span > 0 ? (Pictures - 1) / Span : 0;

    /// <summary>Bits a second over all; 0 for fewer than two pictures.</summary>
    internal double MeanBitrate => Span > 0 ? Bytes * 8 / (Span * Pictures / (Pictures - 1)) : 0;

    /// <summary>Bits of the fullest whole second; the mean where no second was whole.</summary>
    internal double PeakBitrate => _peakBytes > 0 ? _peakBytes * 8 : MeanBitrate;

    /// <summary>Seconds from the first picture to the last; 0 for fewer than two.</summary>
    private double Span => Pictures < 2 ? 0 : _jumped ? _arrival.Span : (double)(_newest - _first) / VideoFormat.VideoClockRate;

    internal void Take(AccessUnit picture)
    {
        WasReordered = Pictures > 0 && picture.Timestamp < _newest && picture.Timestamp > _newest - LargestStep;
        if (Pictures == 0)
        {
            (_first, _newest) = (picture.Timestamp, picture.Timestamp);
            _arrival = new(picture.Arrival, picture.Arrival);
        }

        _jumped |= Math.Abs(picture.Timestamp - _newest) > LargestStep;
        _newest = Math.Max(_newest, picture.Timestamp);
        _arrival = _arrival with { Last = picture.Arrival };
        Pictures++;
        Bytes += picture.Length;
        Add(picture.Length);
    }

    private void Add(int bytes)
    {
        var second = _jumped ? (long)_arrival.Span : (_newest - _first) / VideoFormat.VideoClockRate;
        if (second != _second)
        {
            _peakBytes = Math.Max(_peakBytes, _secondBytes);
            (_second, _secondBytes) = (second, 0);
        }

        _secondBytes += bytes;
    }

    private readonly record struct Instants(NodaTime.Instant First, NodaTime.Instant Last)
    {
        internal double Span => (Last - First).TotalSeconds;
    }
}
