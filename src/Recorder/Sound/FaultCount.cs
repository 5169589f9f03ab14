using Supervision.Domain;

namespace Supervision.Recorder.Sound;

/// <summary>How long which faults of one sound last, and which of them were raised.</summary>
internal sealed class FaultCount
{
    private readonly int[] _minutes = new int[Enum.GetValues<SoundFault>().Length];
    private readonly SortedSet<SoundFault> _raised = [];

    /// <summary>The faults that were raised and are not over.</summary>
    public IReadOnlyList<SoundFault> Raised => [.. _raised];

    /// <summary>Counts one more minute.</summary>
    /// <returns>True where the fault is to be raised now, false where it is over, null where nothing changes.</returns>
    public bool? Count(SoundFault fault, bool isThere, bool mayEnd)
    {
        _minutes[(int)fault] = isThere ? _minutes[(int)fault] + 1 : 0;
        if (_minutes[(int)fault] >= SoundRule.Minutes(fault) && _raised.Add(fault))
        {
            return true;
        }

        return !isThere && mayEnd && _raised.Remove(fault) ? false : null;
    }
}
