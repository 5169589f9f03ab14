using Supervision.Domain;
using Supervision.Media.Streams;

namespace Supervision.Recorder.Pipeline;

/// <summary>
/// Lets only pictures through whose references are whole: after a loss nothing up to the next whole key frame. Sound passes.
/// What it holds back becomes a gap with a cause, never a damaged picture in the archive.
/// </summary>
internal sealed class KeyFrameGate
{
    private bool _closed = true;
    private Discontinuity? _pending;
    private long _lostPackets;
    private long _droppedUnits;

    /// <summary>Pictures held back since the gate was made.</summary>
    public long HeldBack { get; private set; }

    /// <summary>The loss that the picture just let through comes after; null where the run goes on. Reading it clears it.</summary>
    public Discontinuity? TakeDiscontinuity()
    {
        var pending = _pending;
        _pending = null;
        return pending;
    }

    /// <summary>Says that the recorder itself dropped units before the next one.</summary>
    public void NoteDropped(int units)
    {
        _droppedUnits += units;
        _closed = true;
    }

    /// <summary>True where the unit may be stored. The caller disposes one that may not.</summary>
    public bool Admit(AccessUnit unit)
    {
        if (!unit.IsVideo)
        {
            return !unit.IsDamaged;
        }

        if (unit.LostBefore > 0 || unit.IsDamaged)
        {
            _lostPackets += Math.Max(1, unit.LostBefore);
            _closed = true;
        }

        if (_closed && unit.IsKeyFrame && !unit.IsDamaged)
        {
            Open();
        }

        if (_closed)
        {
            HeldBack++;
        }

        return !_closed;
    }

    private void Open()
    {
        _closed = false;
        if (_droppedUnits > 0)
        {
            _pending = new Discontinuity(GapCause.Overload, $"the recorder could not keep up; units dropped: {_droppedUnits}; pictures up to the next key frame were left out");
        }
        else if (_lostPackets > 0)
        {
            _pending = new Discontinuity(GapCause.Network, $"packets lost: {_lostPackets}; pictures up to the next key frame were left out");
        }

        _lostPackets = 0;
        _droppedUnits = 0;
    }
}
