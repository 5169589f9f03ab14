using Spectre.Console;

using Supervision.Recorder.Cli.Texts;
using Supervision.Retention.Verification.Proof;

namespace Supervision.Recorder.Cli;

/// <summary>Shows how far a verification of retention is, and how long it still takes, on standard error and only to a person.</summary>
internal sealed class VerificationBar(ProgressTask task) : IProgress<VerificationProgress>
{
    /// <summary>Does the work, with a bar where somebody watches.</summary>
    internal static T Run<T>(VerbContext context, bool deep, Func<IProgress<VerificationProgress>?, T> work)
    {
        if (!context.Error.Profile.Capabilities.Interactive)
        {
            return work(null);
        }

        List<ProgressColumn> columns = [new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn()];
        columns.AddRange(deep ? [new RemainingTimeColumn(), new TransferSpeedColumn()] : []);
        return context.Error.Progress().Columns([.. columns]).Start(bars => work(new VerificationBar(bars.AddTask(Markup.Escape(context.Say(RetentionVerifyTexts.Working))))));
    }

    /// <inheritdoc/>
    public void Report(VerificationProgress value)
    {
        task.MaxValue = Math.Max(1, value.Total);
        task.Value = value.Done;
    }
}
