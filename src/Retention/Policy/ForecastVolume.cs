namespace Supervision.Retention.Policy;

/// <summary>A disk in a forecast.</summary>
/// <param name="Volume">Its id.</param>
/// <param name="FreeBytes">What may be written to it now.</param>
/// <param name="ReserveBytes">What shall stay free: with less the disk counts as full.</param>
/// <param name="Cameras">The cameras that are recorded on it.</param>
public sealed record ForecastVolume(string Volume, long FreeBytes, long ReserveBytes, IReadOnlyList<ForecastCamera> Cameras);
