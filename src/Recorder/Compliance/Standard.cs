namespace Supervision.Recorder.Compliance;

/// <summary>A document and its clauses that a recorder or its hall can be judged by.</summary>
/// <param name="Id">Of the data file.</param>
/// <param name="Title">As the document is called.</param>
/// <param name="English">The same for those who do not read Chinese.</param>
/// <param name="Clauses">In the order of the document.</param>
internal sealed record Standard(string Id, string Title, string English, IReadOnlyList<Clause> Clauses);
