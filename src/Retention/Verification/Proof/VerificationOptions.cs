using NodaTime;

namespace Supervision.Retention.Verification.Proof;

/// <summary>What a verification of retention looks at.</summary>
public sealed record VerificationOptions
{
    /// <summary>UTC as of which it is asked; null for now. For a moment of the past the record is judged by what is still there.</summary>
    public Instant? AsOf { get; init; }

    /// <summary>Only this camera; null for all.</summary>
    public string? Camera { get; init; }

    /// <summary>Path of a certificate that the record is compared with; null for the newest of the nights.</summary>
    public string? Against { get; init; }

    /// <summary>Compares the sizes of the files, too.</summary>
    public bool Sizes { get; init; }

    /// <summary>Reads every byte and compares digests.</summary>
    public bool Deep { get; init; }

    /// <summary>Goes on where a deep verification of this directory was interrupted.</summary>
    public bool Resume { get; init; }

    /// <summary>How many work side by side; 0 for as many as there are processors.</summary>
    public int Workers { get; init; }

    internal int WorkersOrAll => Workers > 0 ? Workers : Environment.ProcessorCount;
}
