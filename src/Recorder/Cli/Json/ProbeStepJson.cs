using System.Text.Json;

using Supervision.Recorder.Probe;

namespace Supervision.Recorder.Cli.Json;

/// <summary>One question of a probe: <c>state</c> is works, not-offered or refused.</summary>
internal sealed record ProbeStepJson(string Step, string State, string Detail)
{
    internal static ProbeStepJson Of(ProbeStep step) => new(step.Name, JsonNamingPolicy.KebabCaseLower.ConvertName(step.State.ToString()), step.Line);
}
