namespace Supervision.Recorder.Locating;

/// <summary>A stream whose address stands in the configuration.</summary>
internal sealed class FixedPlace(Uri stream) : IStreamPlace
{
    /// <inheritdoc/>
    public Task<Uri> WhereAsync(TimeSpan limit, CancellationToken stopping) => Task.FromResult(stream);

    /// <inheritdoc/>
    public Task SettleAsync() => Task.CompletedTask;
}
