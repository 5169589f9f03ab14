namespace Supervision.HallOnvif.Settings;

/// <summary>One way in which a camera misbehaves.</summary>
internal sealed record Fault
{
    public required FaultKind Kind { get; init; }

    /// <summary>At which operation, such as SetOSD; <c>*</c> is all of them.</summary>
    public string On { get; init; } = "*";

    /// <summary>How late, for <see cref="FaultKind.Slow"/>.</summary>
    public double Seconds { get; init; } = 10;

    /// <summary>How large, for <see cref="FaultKind.Huge"/>.</summary>
    public int Megabytes { get; init; } = 16;

    internal bool Meets(string operation) => On == "*" || On == operation;
}
