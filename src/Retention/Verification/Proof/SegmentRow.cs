namespace Supervision.Retention.Verification.Proof;

/// <summary>A segment's row as a verification reads it. Texts are UTF-8 as SQLite has them, valid up to the cursor's next step.</summary>
internal readonly ref struct SegmentRow
{
    internal required long Sequence { get; init; }

    internal required long Start { get; init; }

    internal required long End { get; init; }

    internal required long Bytes { get; init; }

    internal required bool Recovered { get; init; }

    internal required ReadOnlySpan<byte> Sha256 { get; init; }

    /// <summary>Empty for none.</summary>
    internal required ReadOnlySpan<byte> Previous { get; init; }

    internal required ReadOnlySpan<byte> Label { get; init; }

    internal required ReadOnlySpan<byte> Path { get; init; }
}
