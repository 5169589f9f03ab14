using Spectre.Console;

using Supervision.Retention.Verification;

namespace Supervision.Recorder.Cli;

/// <summary>Shows how far a long work is, on standard error and only to a person.</summary>
internal sealed class ProgressBar(ProgressTask task) : IProgress<CheckProgress>
{
    /// <summary>Does the work, with a bar where somebody watches.</summary>
    internal static T Run<T>(VerbContext context, Text title, Func<IProgress<CheckProgress>?, T> work) =>
        context.Error.Profile.Capabilities.Interactive
            ? context.Error.Progress().Start(bars => work(new ProgressBar(bars.AddTask(Markup.Escape(context.Say(title))))))
            : work(null);

    /// <inheritdoc/>
    public void Report(CheckProgress value)
    {
        task.MaxValue = Math.Max(1, value.Total);
        task.Value = value.Done;
    }
}
