using Supervision.Domain;

namespace Supervision.Recorder.Cli.Json;

/// <summary>What <c>strip check --json</c> writes of a segment.</summary>
/// <param name="Camera">The camera's id.</param>
/// <param name="Start">UTC of the first picture.</param>
/// <param name="Path">The segment.</param>
/// <param name="Pictures">Pictures compared; null where none were.</param>
/// <param name="Identical">How many of them do not differ.</param>
/// <param name="WorstDb">The worst of them; 100: no difference.</param>
/// <param name="MeanDb">All of them taken as one.</param>
/// <param name="PictureMs">Processor time of the comparison a picture, in milliseconds: both decodings, and reading the file; null where nothing was compared.</param>
/// <param name="Verdict"><c>good</c>, <c>damaged</c>, <c>relabelled</c>, <c>no strip</c> or <c>unreadable</c>.</param>
/// <param name="Relabelled">The file beside it; null without.</param>
/// <param name="Detail">Why it is unreadable; null otherwise.</param>
internal sealed record StripCheckJson(
    string Camera, string Start, string Path, int? Pictures, int? Identical, double? WorstDb, double? MeanDb, double? PictureMs, string Verdict, string? Relabelled, string? Detail)
{
    internal static StripCheckJson Of(Segment segment, StripFigures? figures, string verdict) => new(
        segment.Camera,
        UtcTime.Format(segment.Start),
        segment.Path,
        figures?.Pictures,
        figures?.Identical,
        figures is null ? null : Math.Round(figures.WorstDb, 2),
        figures is null ? null : Math.Round(figures.MeanDb, 2),
        PictureMs: null,
        verdict,
        Relabelled: null,
        Detail: null);
}
