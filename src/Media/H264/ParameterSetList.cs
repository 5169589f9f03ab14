namespace Supervision.Media.H264;

/// <summary>
/// Parameter sets of one kind in canonical order: by id, the newest of an id only, without trailing zeros. So a camera that repeats its sets in
/// another order or padded otherwise does not look like a camera that changed.
/// </summary>
internal sealed class ParameterSetList
{
    private readonly SortedList<int, ReadOnlyMemory<byte>> _sets = [];

    internal int Count => _sets.Count;

    internal IList<ReadOnlyMemory<byte>> NalUnits => _sets.Values;

    internal void Add(int id, ReadOnlyMemory<byte> nalUnit) => _sets[id] = nalUnit;

    internal bool Contains(int id) => _sets.ContainsKey(id);

    /// <summary>Checks that there are neither none nor more than a decoder configuration can count.</summary>
    internal bool HasFrom1To(int max, string name, out string? error)
    {
        error = Count == 0 ? $"{name}: none received yet; wait for the camera to send one, or restart it"
            : Count > max ? $"{name}: {Count} of them are more than a file can hold ({max})"
            : null;
        return error is null;
    }

    /// <summary>Checks what holds for each parameter set, and removes padding.</summary>
    internal static bool TryTrim(ref ReadOnlyMemory<byte> nalUnit, string name, out string? error)
    {
        nalUnit = nalUnit[..AnnexB.TrimTrailingZeros(nalUnit.Span).Length];
        error = nalUnit.Length <= ushort.MaxValue ? null : $"{name}: {nalUnit.Length} bytes are more than a file can hold ({ushort.MaxValue})";
        return error is null;
    }
}
