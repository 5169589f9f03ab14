using Supervision.Recorder.Cli;

namespace Supervision.Recorder.Compliance;

/// <summary>Something that is not as a clause wants it.</summary>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Where">What it is about.</param>
/// <param name="What">What is wrong.</param>
/// <param name="Remedy">How to mend it.</param>
internal sealed record SiteFinding(Severity Severity, Place Where, Message What, Message Remedy);
