namespace Supervision.Recorder.Configuration;

/// <summary>What came of reading a <c>site.yaml</c>: everything at once, so that an operator mends a site once.</summary>
/// <param name="Value">The configuration; null exactly when there are errors.</param>
/// <param name="Errors">All errors, in the order of the file.</param>
/// <param name="Warnings">What is accepted but doubtful (an unusual hall or zone name), in the order of the file.</param>
internal sealed record ConfigurationResult(
    SiteConfiguration? Value,
    IReadOnlyList<ConfigurationError> Errors,
    IReadOnlyList<ConfigurationError> Warnings);
