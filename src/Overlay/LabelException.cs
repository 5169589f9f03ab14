namespace Supervision.Overlay;

/// <summary>The label cannot be drawn as configured. The message says what, where and how to mend it.</summary>
public sealed class LabelException : Exception
{
    /// <summary>An unnamed label error.</summary>
    public LabelException()
    {
    }

    /// <summary>A label error in one line for the operator.</summary>
    public LabelException(string message)
        : base(message)
    {
    }

    /// <summary>A label error in one line for the operator, with what caused it.</summary>
    public LabelException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The font family that is not installed; null where something else is wrong.</summary>
    public string? MissingFamily { get; init; }
}
