using Supervision.Domain;
using Supervision.Recorder.Cli.Texts;

namespace Supervision.Recorder.Cli;

/// <summary>Kinds of holds as people type and read them.</summary>
internal static class HoldWords
{
    internal static readonly IReadOnlyList<string> All = [.. Enum.GetValues<HoldKind>().Select(kind => kind.Name())];

    internal static Text Of(HoldKind kind) => kind switch
    {
        HoldKind.Case => HoldTexts.Case,
        HoldKind.Complaint => HoldTexts.Complaint,
        _ => HoldTexts.Archive,
    };
}
