using System.Text.Json;

using Supervision.Recorder.Probe;

namespace Supervision.Recorder.Cli.Json;

/// <summary>Settings say one thing, the stream shows another. Items as in <see cref="ProvisionRowJson"/>.</summary>
internal sealed record StreamDifferenceJson(string Item, string Says, string Shows)
{
    internal static StreamDifferenceJson Of(StreamDifference difference) =>
        new(JsonNamingPolicy.KebabCaseLower.ConvertName(difference.Item.ToString()), difference.Says, difference.Shows);
}
