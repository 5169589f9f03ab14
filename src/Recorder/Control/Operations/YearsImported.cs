namespace Supervision.Recorder.Control.Operations;

/// <summary>Years of the calendar that were imported into the directory, to be noted.</summary>
internal sealed record YearsImported(IReadOnlyList<int> Years, string Before, string After);
