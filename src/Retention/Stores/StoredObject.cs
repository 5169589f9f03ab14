namespace Supervision.Retention.Stores;

/// <summary>An object of a store.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Bytes">Its size.</param>
public sealed record StoredObject(string Name, long Bytes);
