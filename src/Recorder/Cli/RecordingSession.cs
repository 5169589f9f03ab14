using System.Net;

using Microsoft.Extensions.Logging;

using NodaTime;

using Supervision.Media.Net;
using Supervision.Recorder.Backup;
using Supervision.Recorder.Cameras;
using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Configuration;
using Supervision.Recorder.Configuration.Machine;
using Supervision.Recorder.Control;
using Supervision.Recorder.Control.Operations;
using Supervision.Recorder.Disks;
using Supervision.Recorder.Health;
using Supervision.Recorder.Keeping;
using Supervision.Recorder.Live;
using Supervision.Recorder.Sound;
using Supervision.Retention.Archive;
using Supervision.Retention.Calendar;
using Supervision.Retention.Catalog;
using Supervision.Retention.Journal;

namespace Supervision.Recorder.Cli;

/// <summary>One life of the recorder, from the configuration to the summary.</summary>
internal sealed partial class RecordingSession(VerbContext context, RecordingRequest request)
{
    private string Verb => request.IsShown ? "up" : "record";

    private string Program => $"supervision {Verb}";

    public async Task<int> RunAsync(CancellationToken stopping)
    {
        var fonts = new LabelFonts(context.Loggers.CreateLogger("label"));
        var site = SiteFile.Load(context, request.Config, new MachineCheck(fonts));
        var data = DataDirectory.Open(request.Data);
        data.RequireOwner($"{ProgramFile.Path} {Verb}");
        var cameras = CameraPlan.Of(site, fonts, CalendarOf.Data(context, data));
        var (tooSmall, overridden) = CapacityVerdict.Require(context, site, request.Config, data);
        var started = context.Clock.GetCurrentInstant();
        IReadOnlyList<CameraStatus> statuses;
        void Prepare() => new VolumeSetup(data).Prepare(HallVolumes.Wishes(site), [.. site.Cameras.Select(camera => camera.Id)]);
        await using (var store = RecordStore.Open(data, LockOwner.Current(Program, context.Clock), ProgramVersion.Text, context.Clock, Prepare))
        {
            using var logs = RunLog.For(context, data, request.IsShown); // Under the lock: the log of a recorder that runs stays its own.
            Tell(store.Recovery);
            await store.Catalog.AddConfigurationAsync(SiteDigest.Of(request.Config));
            await (overridden is null ? Task.CompletedTask : store.Catalog.NoteAsync(overridden));
            await LeftOutCameras.NoteAsync(store, [.. cameras.Select(camera => camera.Id)], started);
            var sockets = new OutboundSockets(AllowedHosts.Parse(site.AllowedHosts), context.Time);
            await CalendarNotes.NoteAsync(store, new CalendarFolder(data).Load());
            await RuleNotes.NoteAsync(store, site);
            await ScheduleNotes.NoteAsync(store, site, started);
            var control = new ControlContext(data, store.Catalog, context.Clock, context.Time, logs.Loggers);
            var (sweeps, backups) = (new SweepStatus(), new BackupStatusBoard());
            using var targets = BackupTargets.Of(site, request.Config, context.Time);
            var disks = HallDisks.Of(site, data, store.Volumes, new CalendarFolder(data).Load, context.Clock, context.Time, logs.Loggers);
            disks.Overridden = Words(overridden);
            foreach (var line in tooSmall)
            {
                Log.TooSmall(logs.Loggers.CreateLogger("disks"), line);
            }

            var limits = Limits(site) with { StandBack = disks.Gate.Reason, Thinning = disks.Gate.Thinning };
            using var hall = new HallRecorder(cameras, SoundPlan.Of(site), new OpeningHours(site.Hours, CalendarOf.Data(context, data)), store, limits, sockets, context.Clock, context.Time, logs.Loggers)
            {
                Jobs = [new ControlServer(control, ControlOperations.All).RunAsync, Sweeping(site.Retention, control, sweeps).RunAsync, .. BackupJobs.Of(targets, control, backups), disks.RunAsync],
            };
            (hall.Health.Sweeps, hall.Health.Backups, hall.Health.Disks) = (sweeps, backups, disks);
            statuses = hall.Health.Cameras;
            await using var pages = await ServeAsync(site.Http, hall, logs);
            await RecordAsync(hall, store, pages, logs, stopping);
        }

        var allRecorded = Summarise(data, started, statuses);
        // A trial of so many seconds has a result; a service that is stopped has none.
        return allRecorded || request.Seconds is null ? ExitCode.Fine : ExitCode.Findings;
    }

    private async Task RecordAsync(HallRecorder hall, RecordStore store, HealthPages pages, RunLog logs, CancellationToken stopping)
    {
        if (logs.Path is not null)
        {
            context.PlainOut.WriteLine(context.Say(RecordTexts.Log, logs.Path));
        }

        using var end = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var recording = hall.RunAsync(end.Token);
        var serving = pages.RunAsync(end.Token);
        var lookingBack = LookBackAsync(store, logs.Loggers.CreateLogger("archive"), end.Token);
        var view = new LiveView(hall.Health, context.Clock, context.Time);
        var showing = request.IsShown
            ? new LiveTable(context.Out, new LiveWords(context.Language), context.Time).RunAsync(view, context.Say(ArchiveTexts.BeijingTimes), end.Token)
            : Task.CompletedTask;
        var waiting = new RecordingTimer(hall.Health, context.Time).WaitAsync(request.Seconds, end.Token);
        await Task.WhenAny(recording, waiting);
        await end.CancelAsync();
        try
        {
            await showing;
            context.PlainOut.WriteLine(context.Say(RecordTexts.Stopping));
        }
        catch (IOException gone)
        {
            // The terminal was closed: what is recorded is finished all the same.
            Log.TerminalGone(logs.Loggers.CreateLogger("live"), gone.Message);
        }

        await Task.WhenAll(recording, waiting, serving, lookingBack);
    }

    private static async Task LookBackAsync(RecordStore store, ILogger logger, CancellationToken stopping)
    {
        try
        {
            var report = await store.LookBackAsync(stopping);
            if (report.Adopted.Count + report.Found.Count + report.Removed.Count > 0)
            {
                Log.LookedBack(logger, report.Adopted.Count, report.Found.Count, report.Removed.Count);
            }

            if (report.CatalogDamage is { } damage)
            {
                Log.CatalogDamaged(logger, damage);
            }

            foreach (var (path, reason) in report.Failures)
            {
                Log.NotRecovered(logger, path, reason);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            Log.LookBackCut(logger);
        }
        catch (IOException failure)
        {
            Log.LookBackFailed(logger, failure.Message);
        }
    }

    private async Task<HealthPages> ServeAsync(HttpConfiguration http, HallRecorder hall, RunLog logs)
    {
        var port = request.Port ?? http.Port;
        var pages = await HealthPages.StartAsync(
            // Not to be cancelled: from here to the recording's end nothing may leave out the note that it stopped.
            () => HealthServer.StartAsync(http.Listen, port, hall.Health, context.Clock, context.Time, logs.Loggers, CancellationToken.None),
            context.Time,
            logs.Loggers.CreateLogger("health"));
        if (pages.Address is { } address)
        {
            context.PlainOut.WriteLine(context.Say(RecordTexts.Address, address));
        }
        else
        {
            context.PlainError.WriteLine(context.Say(
                RecordTexts.PortRefused, new IPEndPoint(http.Listen, port), context.Translate(pages.Refusal), HealthPages.Period.TotalSeconds));
        }

        return pages;
    }

    private static SweepJob Sweeping(RetentionConfiguration retention, ControlContext control, SweepStatus status) => new(
        cancel => RetentionOperations.Sweep.RunAsync(control, new SweepQuestion(retention.SweepRate, null, null), new Progress<ControlProgress>(), cancel),
        status,
        retention.SweepAt,
        control.Clock,
        control.Time,
        control.Loggers.CreateLogger("sweep"));

    private bool Summarise(DataDirectory data, Instant started, IReadOnlyList<CameraStatus> cameras)
    {
        try
        {
            return new RecordingSummary(context, data, request).Write(started, cameras);
        }
        catch (IOException gone) when (gone is not CatalogException)
        {
            Log.TerminalGone(context.Loggers.CreateLogger("live"), gone.Message);
            return true;
        }
    }

    private static string? Words(OverrideGiven? given) => given is null ? null : $"{given.What} (overridden by {given.By}: {given.Ground})";

    private static RecordingLimits Limits(SiteConfiguration site) => new(
        Duration.FromSeconds(site.Storage.SegmentSeconds), TimeSpan.FromSeconds(site.Storage.SyncSeconds), site.Storage.MinFree, new QueueLimits())
    {
        SearchWithin = site.AllowedHosts,
    };

    private void Tell(RecoveryReport report)
    {
        if (report.CatalogRebuiltBecause is { } why)
        {
            context.PlainError.WriteLine(context.Say(RecordTexts.Rebuilt, context.Translate(why)));
        }

        foreach (var file in report.Changed)
        {
            context.PlainError.WriteLine(context.Say(CheckTexts.Changed, file.Path, file.Found, file.Recorded, file.Witness));
        }

        if (report.Absent.Count > 0)
        {
            context.PlainError.WriteLine(context.Say(DiskTexts.Absent, string.Join(", ", report.Absent)));
        }

        if (report.Adopted.Count + report.Found.Count + report.Removed.Count > 0)
        {
            context.PlainError.WriteLine(context.Say(RecordTexts.Recovered, report.Adopted.Count, report.Found.Count, report.Removed.Count));
        }

        foreach (var (path, reason) in report.Failures)
        {
            context.PlainError.WriteLine(context.Say(RecordTexts.NotRecovered, path, context.Translate(reason)));
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1302, LogLevel.Critical, "{Line}")]
        public static partial void TooSmall(ILogger logger, string line);

        [LoggerMessage(1301, LogLevel.Warning, "the terminal is gone, the recording is finished in order: {Message}")]
        public static partial void TerminalGone(ILogger logger, string message);

        [LoggerMessage(1302, LogLevel.Warning, "older days had files without a row: {Adopted} open files were adopted, {Found} complete ones noted, {Removed} empty ones removed")]
        public static partial void LookedBack(ILogger logger, int adopted, int found, int removed);

        [LoggerMessage(1303, LogLevel.Warning, "{Path} is left as it is: {Reason}")]
        public static partial void NotRecovered(ILogger logger, string path, string reason);

        [LoggerMessage(1304, LogLevel.Debug, "the recorder stops before all older days were looked through; the next one goes on")]
        public static partial void LookBackCut(ILogger logger);

        [LoggerMessage(1306, LogLevel.Error, "the catalogue is damaged, recording goes on; the next start builds it anew: {Damage}")]
        public static partial void CatalogDamaged(ILogger logger, string damage);

        [LoggerMessage(1305, LogLevel.Warning, "older days could not be looked through for files without a row, the next start tries again: {Message}")]
        public static partial void LookBackFailed(ILogger logger, string message);
    }
}
