using System.Globalization;
using System.Security.Cryptography;

using Microsoft.Extensions.Logging;

using NodaTime;

using Supervision.Domain;
using Supervision.Media.Posix;
using Supervision.Retention.Archive;
using Supervision.Retention.Catalog;
using Supervision.Retention.Evidence;
using Supervision.Retention.Journal;
using Supervision.Retention.Verification.Proof;

namespace Supervision.Recorder.Audit;

/// <summary>
/// Each night the recorder proves its own retention, in both directions: too little kept, and too much. The outcome is noted in the journal, and signed. It runs on a thread that takes only
/// what others leave, and one at a time.
/// </summary>
internal sealed partial class NightlyAudit(DataDirectory data, CatalogWriter catalog, string program, IClock clock, TimeProvider time, ILogger logger)
{
    /// <summary>When it is due, in Beijing: halls are closed, and the sweeper of the new day had its time.</summary>
    internal static readonly LocalTime Due = new(3, 30);

    private static readonly TimeSpan Period = TimeSpan.FromMinutes(1);
    private static readonly Duration Patience = Duration.FromHours(1);

    private Instant _notBefore = Instant.MinValue;

    /// <summary>The last one, of an earlier life too; null before the first.</summary>
    public RetentionAudit? Last { get; private set; } = Read(data);

    /// <summary>Why the newest attempt failed; empty where it did not.</summary>
    public string Failure { get; private set; } = "";

    /// <summary>Looks each minute whether it is due, until cancelled.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(Period, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stopping))
            {
                if (IsDue(clock.GetCurrentInstant()))
                {
                    await TryAsync(stopping);
                }
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            Log.Stopped(logger);
        }
    }

    /// <summary>True from the hour on, once a day; after a failure an hour later.</summary>
    internal bool IsDue(Instant now)
    {
        var beijing = now.WithOffset(UtcTime.Beijing);
        return beijing.TimeOfDay >= Due && now >= _notBefore && (Last is null || Last.AsOf < beijing.Date);
    }

    /// <summary>Audits now. A failure is told, and never ends the recording.</summary>
    internal async Task TryAsync(CancellationToken stopping)
    {
        try
        {
            var made = await AuditAsync(stopping);
            var noted = await catalog.NoteAsync(made);
            Last = new RetentionAudit(noted.Number, noted.At, noted.AsOf, noted.Missing, noted.Overdue, noted.Detail, noted.Certificate);
            Failure = "";
            if (noted.Missing > 0)
            {
                Log.Missing(logger, noted.Missing, noted.Overdue, noted.Detail);
            }
            else
            {
                Log.Done(logger, noted.Overdue, noted.Detail);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // Whatever it was: recording is above it, and the alarm says so.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Failure = failure.Message;
            _notBefore = clock.GetCurrentInstant() + Patience;
            Log.Failed(logger, failure.Message, failure);
        }
    }

    private static RetentionAudit? Read(DataDirectory data)
    {
        using var reader = CatalogReader.Open(data);
        return reader.LastAudit();
    }

    private static string Detail(RetentionProof proof)
    {
        var missing = proof.Findings is [var first, ..]
            ? string.Create(CultureInfo.InvariantCulture, $"{first.Camera} {first.Day:uuuu-MM-dd}: {ProofFinding.Name(first.Code)}: {first.Detail}").TrimStart()
            : null;
        var overdue = proof.Cameras.FirstOrDefault(camera => camera.Overdue > 0) is { } camera
            ? string.Create(CultureInfo.InvariantCulture, $"{camera.Camera}: {camera.Overdue} segments of before {camera.Ceiling:uuuu-MM-dd} are kept too long")
            : null;
        return string.Join("; ", new[] { missing, overdue }.OfType<string>());
    }

    private Task<RetentionAudited> AuditAsync(CancellationToken stopping)
    {
        var done = new TaskCompletionSource<RetentionAudited>(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() =>
        {
            // Where the system refuses, it still is one thread.
            _ = CurrentThread.TryLowerPriority();
            try
            {
                done.SetResult(Audit(stopping));
            }
#pragma warning disable CA1031 // It goes to whoever waits for the task.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                done.SetException(failure);
            }
        }) { IsBackground = true, Name = "nightly audit" }.Start();
        return done.Task;
    }

    private RetentionAudited Audit(CancellationToken stopping)
    {
        var proof = RetentionVerification.Run(data, new VerificationOptions { Workers = 1 }, clock, progress: null, stopping);
        using var key = SigningKey.OpenOrCreate(data);
        var certificate = RetentionStatement.Certify(proof, program, Environment.MachineName, key);
        var day = UtcTime.BeijingDate(proof.AsOf);
        new CertificateFolder(data).Store(day, certificate);
        return new RetentionAudited(day, proof.MissingDays, proof.Overdue, Detail(proof), Convert.ToHexStringLower(SHA256.HashData(certificate)));
    }

    private static partial class Log
    {
        [LoggerMessage(1901, LogLevel.Information, "retention audited: nothing is missing; {Overdue} segments kept too long {Detail}")]
        public static partial void Done(ILogger logger, long overdue, string detail);

        [LoggerMessage(1902, LogLevel.Critical, "ALARM retention audited: {Missing} camera-days are not complete, {Overdue} segments kept too long: {Detail}; see `supervision retention verify`")]
        public static partial void Missing(ILogger logger, int missing, long overdue, string detail);

        [LoggerMessage(1903, LogLevel.Error, "the audit of retention failed: {Reason}; it is tried again in an hour")]
        public static partial void Failed(ILogger logger, string reason, Exception failure);

        [LoggerMessage(1904, LogLevel.Debug, "the audit of retention was stopped")]
        public static partial void Stopped(ILogger logger);
    }
}
