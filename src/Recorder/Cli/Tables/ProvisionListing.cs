using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Onvif.Soap;
using Supervision.Recorder.Provision;

namespace Supervision.Recorder.Cli.Tables;

/// <summary>A camera's way to the standard, for people: what is and shall be, then what became of it.</summary>
internal static class ProvisionListing
{
    internal static void Plan(VerbContext context, ProvisionTarget target, ProvisionRun run)
    {
        var who = run.Camera.Information;
        context.PlainOut.WriteLine(context.Say(ProvisionTexts.Camera, target.Name, who.Manufacturer, who.Model, who.Serial, run.Profile));
        var listing = new Listing(context, ProvisionTexts.What, ProvisionTexts.Is, ProvisionTexts.ShallBe, ProvisionTexts.Result, ProvisionTexts.Why);
        foreach (var row in run.Planned)
        {
            listing.Add(Item(context, row), Word(context, row.Was), Word(context, row.ShallBe), Verdict(context, row), Why(context, row));
        }

        listing.Write(withTimes: false);
    }

    internal static void Outcome(VerbContext context, ProvisionOutcome outcome, bool applied)
    {
        if (applied && outcome.Changed)
        {
            var listing = new Listing(context, ProvisionTexts.What, ProvisionTexts.Was, ProvisionTexts.ShallBe, ProvisionTexts.Now, ProvisionTexts.Result, ProvisionTexts.Why);
            foreach (var row in outcome.Rows)
            {
                listing.Add(
                    Item(context, row), Word(context, row.Was), Word(context, row.ShallBe), Word(context, row.Now), Verdict(context, row), Why(context, row));
            }

            listing.Write(withTimes: false);
        }
        else if (applied)
        {
            context.PlainOut.WriteLine(context.Say(ProvisionTexts.NothingToDo, outcome.Target.Name));
        }

        var left = outcome.Rows.Where(row => !row.IsGood).Select(row => $"{Item(context, row)} ({Verdict(context, row)})");
        context.PlainOut.WriteLine(outcome.IsGood
            ? context.Say(ProvisionTexts.Good, outcome.Target.Name)
            : context.Say(ProvisionTexts.Differs, outcome.Target.Name, string.Join(", ", left)));
    }

    private static string Item(VerbContext context, ProvisionRow row) => context.Say(CameraItemTexts.Of(row.Item));

    private static string Verdict(VerbContext context, ProvisionRow row) => context.Say(ProvisionTexts.Of(row.Verdict));

    private static string Word(VerbContext context, string word) => context.Translate(AnswerElement.Printable(word));

    private static string Why(VerbContext context, ProvisionRow row) => row.Why is { } why ? context.Translate(why) : "";
}
