namespace Supervision.Recorder.Compliance;

/// <summary>A way to judge a hall. Pure: what it says depends on the hall alone.</summary>
internal abstract record SiteRule
{
    /// <summary>Puts into the verdict what is wrong, what cannot be told, and what the judgement rests on.</summary>
    internal abstract void Judge(HallView hall, Verdict verdict);
}
