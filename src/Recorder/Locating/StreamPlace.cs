namespace Supervision.Recorder.Locating;

/// <summary>Where a camera was reached, for people.</summary>
/// <param name="Service">The device service that answered.</param>
/// <param name="Configured">The one that the configuration names.</param>
/// <param name="Serial">The serial number that was told.</param>
internal sealed record StreamPlace(Uri Service, Uri Configured, string Serial)
{
    /// <summary>The camera is not where the configuration says.</summary>
    internal bool IsMoved => !Service.Authority.Equals(Configured.Authority, StringComparison.OrdinalIgnoreCase);
}
