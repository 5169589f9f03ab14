using Spectre.Console;

using Supervision.Recorder.Control;
using Supervision.Retention.Backup;
using Supervision.Retention.Verification;

namespace Supervision.Recorder.Cli;

/// <summary>Shows how far a long work is, on standard error and only to a person.</summary>
internal sealed class ProgressBar(ProgressTask task) : IProgress<CheckProgress>, IProgress<BackupProgress>, IProgress<ControlProgress>
{
    /// <summary>Does the work, with a bar where somebody watches.</summary>
    internal static T Run<T>(VerbContext context, Text title, Func<IProgress<CheckProgress>?, T> work) =>
        context.Error.Profile.Capabilities.Interactive
            ? context.Error.Progress().Start(bars => work(new ProgressBar(bars.AddTask(Markup.Escape(context.Say(title))))))
            : work(null);

    /// <summary>Does the work, with a bar where somebody watches.</summary>
    internal static Task<T> RunAsync<T>(VerbContext context, Text title, Func<ProgressBar?, Task<T>> work) =>
        context.Error.Profile.Capabilities.Interactive
            ? context.Error.Progress().StartAsync(bars => work(new ProgressBar(bars.AddTask(Markup.Escape(context.Say(title))))))
            : work(null);

    /// <inheritdoc/>
    public void Report(CheckProgress value) => Show(value.Done, value.Total);

    /// <inheritdoc/>
    public void Report(BackupProgress value) => Show(value.Bytes, value.TotalBytes);

    /// <inheritdoc/>
    public void Report(ControlProgress value) => Show(value.Done, value.Total);

    private void Show(long done, long total)
    {
        task.MaxValue = Math.Max(1, total);
        task.Value = done;
    }
}
