namespace Supervision.Retention.Policy;

/// <summary>Why something is kept although it is older than the ceiling. A closed set; the names are those of <see cref="KeptReasons"/>.</summary>
public enum KeptReason
{
    /// <summary>It is held.</summary>
    Held,

    /// <summary>By its time it is not recorded yet: the clock was wrong then. It is kept until that time has come and passed the ceiling.</summary>
    Future,

    /// <summary>It was recorded after something younger: the clock was wrong then, and it goes together with that.</summary>
    AfterYounger,

    /// <summary>Between it and today nothing was recorded for longer than the margin: the clock may have jumped. A synchronised clock, or a person's word, lets it go.</summary>
    Silence,
}
