using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;

using Microsoft.Extensions.Logging.Abstractions;

using Supervision.Media.Net;
using Supervision.Recorder.Cli;
using Supervision.Retention.Archive;

namespace Supervision.Recorder.Control;

/// <summary>Does an operation for a verb: by the socket of who has the directory, a recorder or a verb with long work; where nobody has it, here, under the lock.</summary>
internal sealed class ControlClient(VerbContext context, DataDirectory data)
{
    // Who just starts has the lock before it listens.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private const int Tries = 50;

    // Verbs that take brief work while they have the directory.
    private static readonly HashSet<string> Listeners = ["supervision retention sweep", "supervision backup run", "supervision backup verify"];

    /// <summary>Does it and gives its answer.</summary>
    /// <param name="operation">What.</param>
    /// <param name="question">About what.</param>
    /// <param name="program">Who we are, as others see it that want the directory meanwhile: <c>supervision hold add</c>.</param>
    /// <param name="progress">How far it is.</param>
    /// <param name="cancel">Ends it in order.</param>
    /// <exception cref="UsageException">The question is wrong.</exception>
    /// <exception cref="FailureException">It could not be done.</exception>
    /// <exception cref="DirectoryLockedException">Another work that is no recorder has the directory.</exception>
    internal async Task<TAnswer> AskAsync<TQuestion, TAnswer>(
        ControlOperation<TQuestion, TAnswer> operation, TQuestion question, string program, IProgress<ControlProgress>? progress, CancellationToken cancel)
        where TQuestion : class
    {
        var quiet = progress ?? new Progress<ControlProgress>();
        try
        {
            return DirectoryLock.Holder(data) is { } holder
                ? await ByHolderAsync(operation, question, holder, quiet, cancel)
                : await HereAsync(operation, question, program, quiet, cancel);
        }
        catch (DirectoryLockedException) when (DirectoryLock.Holder(data) is null)
        {
            // Whoever had it was done before it could be asked.
            return await HereAsync(operation, question, program, quiet, cancel);
        }
        catch (ControlException refusal)
        {
            var message = context.Translate(refusal.Message);
            throw refusal.IsWrongUse ? new UsageException(message) : new FailureException(message, refusal);
        }
    }

    private async Task<TAnswer> HereAsync<TQuestion, TAnswer>(
        ControlOperation<TQuestion, TAnswer> operation, TQuestion question, string program, IProgress<ControlProgress> progress, CancellationToken cancel)
        where TQuestion : class
    {
        await using var store = MaintainedStore.Open(data, LockOwner.Current(program, context.Clock), context.Clock);
        var control = new ControlContext(data, store.Catalog, context.Clock, context.Time, context.Loggers);
        using var done = new CancellationTokenSource();

        // Nothing of it goes to this terminal, where another question was asked: who cannot be served is told so.
        var server = new ControlServer(control with { Loggers = NullLoggerFactory.Instance }, ControlOperations.Brief);
        var serving = operation.IsLong ? server.RunAsync(done.Token) : Task.CompletedTask;
        try
        {
            return await operation.RunAsync(control, question, progress, cancel);
        }
        finally
        {
            await done.CancelAsync();
            await serving;
        }
    }

    private async Task<TAnswer> ByHolderAsync<TQuestion, TAnswer>(
        ControlOperation<TQuestion, TAnswer> operation, TQuestion question, DirectoryLockedException holder, IProgress<ControlProgress> progress, CancellationToken cancel)
        where TQuestion : class
    {
        var listens = IsRecorder(holder) || (!operation.IsLong && IsListener(holder));
        using var client = new HttpClient(new SocketsHttpHandler { ConnectCallback = async (_, stop) => new NetworkStream(await ConnectAsync(holder, listens, stop), ownsSocket: true) })
        {
            BaseAddress = new Uri("http://recorder/"),
            Timeout = Timeout.InfiniteTimeSpan,
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, operation.Name) { Content = JsonContent.Create(question, options: ControlWork.Json) };
        try
        {
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
            if (!response.IsSuccessStatusCode)
            {
                throw !IsRecorder(holder) ? holder : new ControlException($"the recorder that runs does not take this: it is of another version ({(int)response.StatusCode}); restart it");
            }

            using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(cancel));
            return await AnswerAsync<TAnswer>(lines, progress, cancel);
        }
        catch (HttpRequestException failure)
        {
            throw failure.InnerException as DirectoryLockedException ?? (Exception)new ControlException($"the recorder does not answer: {failure.GetBaseException().Message}");
        }
    }

    private static async Task<TAnswer> AnswerAsync<TAnswer>(StreamReader lines, IProgress<ControlProgress> progress, CancellationToken cancel)
    {
        while (await lines.ReadLineAsync(cancel) is { } text)
        {
            var line = JsonSerializer.Deserialize<ControlLine>(text, ControlWork.Json);
            if (line?.Refusal is { } refusal)
            {
                throw new ControlException(refusal, line.IsWrongUse);
            }

            if (line?.Answer is { } answer)
            {
                return answer.Deserialize<TAnswer>(ControlWork.Json)!;
            }

            progress.Report(line?.Progress ?? new ControlProgress(0, 0));
        }

        throw new ControlException("the recorder ended before it answered: look at its log");
    }

    private async Task<Socket> ConnectAsync(DirectoryLockedException holder, bool listens, CancellationToken cancel)
    {
        var path = ControlSocket.Require(data);
        for (var tried = 1; ; tried++)
        {
            try
            {
                return await LocalSockets.ConnectAsync(path, cancel);
            }
            catch (SocketException) when (tried < Tries && listens && DirectoryLock.Holder(data) is not null)
            {
                await Task.Delay(Pause, context.Time, cancel);
            }
            catch (SocketException)
            {
                throw holder;
            }
        }
    }

    private static bool IsListener(DirectoryLockedException holder) => holder.Owner is { } owner && Listeners.Contains(owner.Program);

    private static bool IsRecorder(DirectoryLockedException holder) => holder.Owner?.Program is "supervision up" or "supervision record";
}
