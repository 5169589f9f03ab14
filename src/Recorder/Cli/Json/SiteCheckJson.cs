using System.Text.Json;

using Supervision.Domain;
using Supervision.Recorder.Compliance;
using Supervision.Recorder.Configuration.Binding;

namespace Supervision.Recorder.Cli.Json;

/// <summary>What <c>site check --json</c> writes. A contract, like <see cref="SegmentJson"/>; texts are English, quotes as they stand in the documents.</summary>
internal sealed record SiteCheckJson(
    string Format, bool Ok, string Profile, string Level, string Division, string Hall, string Checked, bool Measured,
    IReadOnlyDictionary<string, int> Counts, IReadOnlyList<ClauseJson> Clauses, IReadOnlyList<CameraFactsJson> Cameras)
{
    internal static SiteCheckJson Of(SiteInspection inspection) => new(
        "supervision-site-check/1",
        inspection.Ok,
        inspection.Hall.Site.Profile.Id,
        inspection.Hall.Site.Level.Word(),
        inspection.Hall.Site.Division.Code,
        inspection.Hall.Site.Hall,
        UtcTime.Format(inspection.At),
        inspection.Hall.Measured is not null,
        Enum.GetValues<ClauseState>().ToDictionary(Word, inspection.Count),
        [.. inspection.Results.Select(ClauseJson.Of)],
        [.. inspection.Hall.Site.Cameras.Select(camera => CameraFactsJson.Of(camera, inspection.Hall.MeasuredOf(camera.Id)))]);

    internal static string Word(ClauseState state) => JsonNamingPolicy.KebabCaseLower.ConvertName(state.ToString());
}
