using System.Diagnostics;

namespace Supervision.Media.Net;

/// <summary>A password or key. It never prints itself: not in logs, messages, debuggers or serialised objects.</summary>
[DebuggerDisplay("(hidden)")]
public sealed class Secret
{
    private readonly string _value;

    /// <summary>Wraps a secret.</summary>
    public Secret(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>The secret itself: only for the computation that needs it, never for a message.</summary>
    public string Reveal() => _value;

    /// <inheritdoc/>
    public override string ToString() => "(hidden)";
}
