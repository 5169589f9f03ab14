using Supervision.Recorder.Cli;

namespace Supervision.Recorder.Compliance;

/// <summary>What a rule says about a hall, while it is being judged.</summary>
internal sealed class Verdict(Place hall, bool isMust)
{
    private readonly List<SiteFinding> _findings = [];
    private readonly List<Message> _open = [];
    private readonly List<Message> _grounds = [];
    private bool _applies = true;

    /// <summary>Against the clause; a notice where the clause only recommends.</summary>
    internal void Violation(Place where, Message what, Message remedy) =>
        _findings.Add(new(isMust ? Severity.Violation : Severity.Notice, where, what, remedy));

    /// <summary>About the hall as a whole.</summary>
    internal void Violation(Message what, Message remedy) => Violation(hall, what, remedy);

    internal void Notice(Place where, Message what, Message remedy) => _findings.Add(new(Severity.Notice, where, what, remedy));

    internal void Notice(Message what, Message remedy) => Notice(hall, what, remedy);

    /// <summary>Something cannot be told: what would be needed.</summary>
    internal void Open(Message needed) => _open.Add(needed);

    /// <summary>What the judgement rests on.</summary>
    internal void Ground(Message ground) => _grounds.Add(ground);

    /// <summary>The clause does not speak of this hall.</summary>
    internal void DoesNotApply(Message why)
    {
        _applies = false;
        _grounds.Add(why);
    }

    internal ClauseResult Of(Clause clause) => new(clause, State, _findings, _open, _grounds);

    private ClauseState State => _findings.Exists(finding => finding.Severity == Severity.Violation) ? ClauseState.Violated
        : _findings.Count > 0 ? ClauseState.Noticed
        : _open.Count > 0 ? ClauseState.Open
        : _applies ? ClauseState.Met
        : ClauseState.NotApplicable;
}
