namespace Supervision.Domain;

/// <summary>Why recordings are held. A closed set; the names in journal, catalogue and JSON are those of <see cref="HoldKinds"/>.</summary>
public enum HoldKind
{
    /// <summary>A case (案件): an investigation, a dispute, a request by an authority.</summary>
    Case,

    /// <summary>A complaint (投诉), such as one to the 12345 hotline.</summary>
    Complaint,

    /// <summary>An archive (归档): kept for good, or for a term of its own.</summary>
    Archive,
}
