using Supervision.Domain;
using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Configuration.Yaml;

namespace Supervision.Recorder.Configuration.Binding;

/// <summary>When is recorded: of a profile, of the site, of one camera. The word <c>always</c>, or a list of ranges; a list takes the place of what is inherited as a whole.</summary>
internal static class ScheduleBinder
{
    internal const string Key = "schedule";

    internal static RecordingSchedule Bind(Section parent, RecordingSchedule inherited, HoursConfiguration? open)
    {
        var node = parent.Take(Key);
        if (node is YamlSequence)
        {
            return Ranges(parent, node, open) ?? inherited;
        }

        if (node is YamlScalar { Text: var text } && text == RecordingSchedule.Always.Text)
        {
            return RecordingSchedule.Always;
        }

        if (node is not null)
        {
            parent.Findings.Error(node, ScheduleTexts.Form.With(parent.Path(Key)));
        }

        return inherited;
    }

    private static RecordingSchedule? Ranges(Section parent, YamlNode node, HoursConfiguration? open)
    {
        var ranges = parent.TakeSections(Key).Select(Range).ToList();
        if (ranges.Count is 0 or > RecordingSchedule.MaxRanges)
        {
            parent.Findings.Error(node, ScheduleTexts.Count.With(parent.Path(Key), RecordingSchedule.MaxRanges));
        }

        if (ranges.Count is 0 or > RecordingSchedule.MaxRanges || ranges.Exists(range => range.Bound is null))
        {
            return null;
        }

        var bound = ranges.ConvertAll(range => range.Bound!.Value);
        for (var later = 1; later < bound.Count; later++)
        {
            if (ScheduleCheck.Overlap(bound, later) is var (earlier, day))
            {
                parent.Findings.Error(ranges[later].Section.Node, ScheduleTexts.Overlap.With(bound[later], bound[earlier], day));
            }
        }

        var schedule = RecordingSchedule.Of(bound);
        if (open is not null && ScheduleCheck.LeftOpen(schedule, open) is var (date, span))
        {
            parent.Findings.Error(node, ScheduleTexts.LeavesOpen.With(parent.Path(Key), date, span));
        }

        return schedule;
    }

    private static (Section Section, ScheduleRange? Bound) Range(Section section)
    {
        section.Require("days", "working");
        section.Require("from", "\"07:30\"");
        section.Require("to", "\"18:30\"");
        var (days, from, to) = (Days(section), Time(section, "from"), Time(section, "to"));
        section.Finish();
        if (from is not { } begin || to is not { } end || days == ScheduleDays.None)
        {
            return (section, null);
        }

        if (begin % ScheduleRange.DayLength == end % ScheduleRange.DayLength && (begin, end) != (0, ScheduleRange.DayLength))
        {
            section.Findings.Error(section.Take("to")!, ScheduleTexts.NoLength.With(section.Path("from"), section.Path("to")));
            return (section, null);
        }

        var range = new ScheduleRange(days, begin % ScheduleRange.DayLength, end > begin ? end : end + ScheduleRange.DayLength);
        return (section, range.IsPossible ? range : null);
    }

    private static ScheduleDays Days(Section section)
    {
        var words = section.Take("days") switch
        {
            YamlSequence => section.Scalars("days"),
            not null => section.TakeScalar("days") is { } single ? [single] : [],
            null => [],
        };
        var days = ScheduleDays.None;
        foreach (var word in words)
        {
            var found = ScheduleWords.All.FirstOrDefault(pair => pair.Word == word.Text).Days;
            days |= found;
            if (found == ScheduleDays.None)
            {
                section.Unusable("days", word, KeyTexts.OneOf.With(string.Join(", ", ScheduleWords.All.Select(pair => pair.Word))));
            }
        }

        return days;
    }

    private static int? Time(Section section, string key)
    {
        if (section.TakeScalar(key) is not { } scalar)
        {
            return null;
        }

        if (ScheduleRange.Minute(scalar.Text) is { } minute && !(key == "from" && minute == ScheduleRange.DayLength))
        {
            return minute;
        }

        section.Unusable(key, scalar, ScheduleTexts.Time);
        return null;
    }
}
