namespace Supervision.Recorder.Provision;

/// <summary>Which of a camera's profiles is recorded, as far as the site says; nothing of it leaves the choice to the recorder's own rule.</summary>
/// <param name="Stream">The stream's address; a camera behind it may be reached at another host.</param>
/// <param name="Name">Name or token of the profile.</param>
internal sealed record RecordedProfile(Uri? Stream = null, string? Name = null);
