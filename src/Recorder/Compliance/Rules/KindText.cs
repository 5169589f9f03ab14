using Supervision.Recorder.Cli;
using Supervision.Recorder.Configuration;

namespace Supervision.Recorder.Compliance.Rules;

/// <summary>Kinds of counters, for people.</summary>
internal static class KindText
{
    internal static Text Of(IEnumerable<CounterKind> kinds)
    {
        var all = kinds.ToList();
        return new(string.Join(", ", all.Select(kind => kind.Word())), string.Join('、', all.Select(kind => kind.Chinese())));
    }
}
