using Supervision.Overlay;
using Supervision.Overlay.CameraText;
using Supervision.Recorder.Onvif;
using Supervision.Recorder.Onvif.Media;

namespace Supervision.Recorder.CameraLabel;

/// <summary>Has a camera draw the label by its own texts, and asks afterwards what it has made of that.</summary>
/// <param name="media">The camera.</param>
/// <param name="source">Into which picture: the video source configuration of the profile that is recorded.</param>
/// <param name="label">What the label says.</param>
internal sealed class OsdWriter(IMediaService media, string source, LabelText label)
{
    // A camera shows how long a text it takes only by what it does with one.
    private const int Tries = 4;

    private bool _refused;

    /// <summary>What would be changed. A camera that takes only shorter texts and has those is left as it is.</summary>
    /// <exception cref="OnvifException">The camera cannot be asked, or has no texts.</exception>
    /// <exception cref="LabelException">It cannot draw this label.</exception>
    internal async Task<IReadOnlyList<OsdStep>> PlanAsync(CancellationToken cancellation)
    {
        var options = await media.OsdOptionsAsync(source, cancellation);
        var kept = await media.OsdsAsync(source, cancellation);
        var usual = OsdPlan.Of(kept, OsdLayout.Of(options, label, TextLimit.Usual), options);
        return ShorterLimits(kept).Select(limit => Shorter(options, limit)).OfType<IReadOnlyList<OsdLine>>().Select(lines => OsdPlan.Of(kept, lines, options))
            .Prepend(usual).FirstOrDefault(steps => steps.All(step => step.IsDone)) ?? usual;
    }

    /// <summary>Changes what has to be changed, and reads back.</summary>
    /// <exception cref="OnvifException">The camera cannot be asked, or has no texts. What it refuses is a complaint.</exception>
    /// <exception cref="LabelException">It cannot draw this label.</exception>
    internal async Task<OsdOutcome> ApplyAsync(CancellationToken cancellation)
    {
        var options = await media.OsdOptionsAsync(source, cancellation);
        var (limit, changes, lines) = (TextLimit.Usual, new List<string>(), OsdLayout.Of(options, label, TextLimit.Usual));
        for (var tries = 1; ; tries++)
        {
            var (tokens, complaints, tooLong) = await WriteAsync(lines, options, changes, cancellation);
            var shorter = tooLong ? Half(limit) : null;
            if (complaints.Count == 0)
            {
                (complaints, shorter) = Compare(lines, tokens, await media.OsdsAsync(source, cancellation));
            }

            if (shorter is null || tries == Tries || Shorter(options, shorter) is not { } next)
            {
                return new(lines, changes, complaints) { IsRefused = _refused };
            }

            (limit, lines) = (shorter, next);
        }
    }

    /// <summary>Those that <see cref="ApplyAsync"/> would have come to.</summary>
    private static IEnumerable<TextLimit> ShorterLimits(IReadOnlyList<Osd> kept)
    {
        var limit = TextLimit.Usual;
        for (var tries = 1; tries < Tries; tries++)
        {
            yield return limit = Half(limit);
        }

        foreach (var text in kept.Select(osd => osd.Text?.Plain).OfType<string>().Where(text => text.Length > 0))
        {
            yield return TextLimit.Of(text);
        }
    }

    private static TextLimit Half(TextLimit limit) => new(Math.Max(1, limit.Characters / 2), Math.Max(4, limit.Bytes / 2));

    private IReadOnlyList<OsdLine>? Shorter(OsdOptions options, TextLimit limit)
    {
        try
        {
            return OsdLayout.Of(options, label, limit);
        }
        catch (LabelException)
        {
            return null; // What the camera did with the longer ones is what there is to say.
        }
    }

    private async Task<(string[] Tokens, List<string> Complaints, bool TooLong)> WriteAsync(
        IReadOnlyList<OsdLine> lines, OsdOptions options, List<string> changes, CancellationToken cancellation)
    {
        var (tokens, complaints, tooLong) = (new string[lines.Count], new List<string>(), false);
        _refused = false;
        foreach (var step in OsdPlan.Of(await media.OsdsAsync(source, cancellation), lines, options))
        {
            try
            {
                var token = await DoAsync(step, cancellation);
                if (step.Line is { } line)
                {
                    tokens[lines.TakeWhile(other => other != line).Count()] = token;
                }

                changes.AddRange(step.IsDone ? [] : [step.ToString()]);
            }
            catch (OnvifException refusal) when (refusal.Failure is OnvifFailure.Refused or OnvifFailure.DeviceFailed or OnvifFailure.BadAnswer)
            {
                complaints.Add($"the camera refuses to {step}: {refusal.Message}");
                _refused |= refusal.Failure is not OnvifFailure.BadAnswer;
                tooLong |= step.Line?.Text.Kind is OsdTextKind.Plain && refusal.Failure is OnvifFailure.Refused;
            }
        }

        return (tokens, complaints, tooLong);
    }

    private async Task<string> DoAsync(OsdStep step, CancellationToken cancellation)
    {
        if (step.Line is not { } line)
        {
            await media.DeleteOsdAsync(step.Before!.Token, cancellation);
            return "";
        }

        var osd = new Osd(step.Before?.Token ?? "", source, line.Position, line.Text);
        if (step.Before is null)
        {
            return await media.CreateOsdAsync(osd, cancellation);
        }

        if (!step.IsDone)
        {
            await media.SetOsdAsync(osd, cancellation);
        }

        return osd.Token;
    }

    /// <summary>Compares what the camera tells with what was set.</summary>
    /// <returns>What is otherwise, and how long its texts can be where it cut one.</returns>
    private static (List<string> Complaints, TextLimit? Shorter) Compare(IReadOnlyList<OsdLine> lines, string[] tokens, IReadOnlyList<Osd> kept)
    {
        var (complaints, shorter) = (new List<string>(), (TextLimit?)null);
        foreach (var (line, token) in lines.Zip(tokens))
        {
            var osd = kept.FirstOrDefault(one => one.Token == token);
            if (osd is not null && line.IsSame(osd))
            {
                continue;
            }

            var text = osd?.Text?.Plain;
            complaints.Add(osd is null ? $"the camera says that it draws {line}, and does not list it"
                : text is not null && text != line.Text.Plain ? $"the camera says that it draws {line}, and tells '{text}'{Odd(line.Text.Plain ?? "", text)}"
                : $"the camera says that it draws {line}, and tells another place, size or form");
            if (text is { Length: > 0 } && line.Text.Plain is { } wanted && wanted.Length > text.Length && wanted.StartsWith(text, StringComparison.Ordinal))
            {
                var limit = TextLimit.Of(text);
                shorter = shorter is null || limit.Characters < shorter.Characters ? limit : shorter;
            }
        }

        return (complaints, shorter);
    }

    /// <summary>Names characters that the camera has replaced.</summary>
    private static string Odd(string wanted, string kept)
    {
        var (should, has) = (wanted.EnumerateRunes().ToList(), kept.EnumerateRunes().ToList());
        var odd = should.Count != has.Count ? [] : should.Zip(has).Where(pair => pair.First != pair.Second).Select(pair => pair.First).Distinct().ToList();
        return odd.Count == 0 || odd.Count == should.Count ? "" : $": it lacks {string.Join(", ", odd.Select(rune => $"'{rune}' (U+{rune.Value:X4})"))}";
    }
}
