namespace Supervision.Tests.Overlay.Strip;

/// <summary>One way of coding a stream that is nothing but strip.</summary>
internal sealed record StreamSettings
{
    public bool Cabac { get; init; }

    public int InitIdc { get; init; }

    public bool Transform8X8 { get; init; }

    public bool ConstrainedIntra { get; init; }

    public int Qp { get; init; } = 26;

    public int ChromaOffset { get; init; }

    public int SecondChromaOffset { get; init; }

    /// <summary>Scaling list of intra luma 4x4 in zigzag order; empty: flat.</summary>
    public byte[] Scaling { get; init; } = [];

    /// <summary>The PPS has the part that only High profiles know.</summary>
    public bool IsHigh => Transform8X8 || Scaling.Length > 0 || ChromaOffset != SecondChromaOffset;
}
