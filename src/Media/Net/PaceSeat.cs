using System.Threading.Tasks.Sources;

namespace Supervision.Media.Net;

/// <summary>Where one connection waits for the next beat, again and again without allocation. One wait at a time.</summary>
public sealed class PaceSeat : IValueTaskSource
{
    private ManualResetValueTaskSourceCore<bool> _core;

    /// <inheritdoc/>
    public void GetResult(short token) => _core.GetResult(token);

    /// <inheritdoc/>
    public ValueTaskSourceStatus GetStatus(short token) => _core.GetStatus(token);

    /// <inheritdoc/>
    public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _core.OnCompleted(continuation, state, token, flags);

    internal ValueTask Take()
    {
        _core.Reset();
        return new ValueTask(this, _core.Version);
    }

    internal void Wake() => _core.SetResult(true);
}
