namespace Supervision.Domain;

/// <summary>Whose sound it is.</summary>
/// <param name="Id">The id of the pickup, or of the camera.</param>
/// <param name="IsPickup">True for a pickup; false for the own sound of a camera at a counter that no pickup stands for.</param>
public sealed record SoundSource(string Id, bool IsPickup);
