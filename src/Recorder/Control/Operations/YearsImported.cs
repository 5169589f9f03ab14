namespace Supervision.Recorder.Control.Operations;

/// <summary>Years of the calendar that were imported into the directory, to be noted.</summary>
/// <param name="Years">Each with the version of it alone.</param>
/// <param name="Before">Version of the calendar before.</param>
/// <param name="After">Version of the calendar with them.</param>
/// <param name="By">Who answers for what was refused at first; else null.</param>
/// <param name="Ground">Why.</param>
internal sealed record YearsImported(IReadOnlyDictionary<int, string> Years, string Before, string After, string? By, string? Ground);
