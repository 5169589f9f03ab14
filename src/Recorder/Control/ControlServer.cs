using System.Text.Json;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Supervision.Recorder.Control;

/// <summary>
/// Listens on the control socket while a recorder runs, or a verb with long work: <c>POST /NAME</c> with a question in JSON does an operation. Only the recorder's account and root
/// reach it. Recording is above it: where the socket cannot be made, that is logged.
/// </summary>
internal sealed partial class ControlServer(ControlContext context, IReadOnlyList<ControlWork> operations)
{
    private const int LargestQuestion = 64 << 10;
    private const int MostConnections = 16;

    private readonly ILogger _logger = context.Loggers.CreateLogger("control");

    /// <summary>Serves until cancelled; then ends what goes on, in order, and takes the socket away.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var registration = stopping.Register(ended.SetResult);
        try
        {
            var path = ControlSocket.Require(context.Data);
            File.Delete(path); // Of a recorder that was killed: the lock says that none runs.
            await using var web = Build(path, stopping);
            await web.StartAsync(CancellationToken.None);
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            Log.Listening(_logger, path);
            await ended.Task;
            await web.StopAsync(CancellationToken.None);
            File.Delete(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or System.Net.Sockets.SocketException)
        {
            Log.Absent(_logger, failure.Message);
            await ended.Task;
        }
    }

    private WebApplication Build(string path, CancellationToken stopping)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton(context.Loggers);
        builder.Services.AddSingleton(context.Time);
        builder.Services.AddRoutingCore();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options => Bound(options, path));
        var web = builder.Build();
        foreach (var operation in operations)
        {
            web.MapPost($"/{operation.Name}", (HttpContext http) => AnswerAsync(http, operation, stopping));
        }

        return web;
    }

    private static void Bound(KestrelServerOptions options, string path)
    {
        options.AddServerHeader = false;
        options.Limits.MaxConcurrentConnections = MostConnections;
        options.Limits.MaxRequestBodySize = LargestQuestion;
        options.Limits.MaxRequestHeadersTotalSize = 8 << 10;
        options.Limits.MinResponseDataRate = null;
        options.ListenUnixSocket(path);
    }

    private async Task AnswerAsync(HttpContext http, ControlWork operation, CancellationToken stopping)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stopping, http.RequestAborted);
        var reported = new NewestProgress();
        http.Response.ContentType = "application/x-ndjson";
        var work = DoAsync(http, operation, reported, end.Token);
        try
        {
            await foreach (var progress in reported.Reader.ReadAllAsync(http.RequestAborted))
            {
                await WriteAsync(http, new ControlLine(Progress: progress));
            }
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException)
        {
            await end.CancelAsync();
            Log.Gone(_logger, operation.Name);
        }

        var last = await work;
        if (!http.RequestAborted.IsCancellationRequested)
        {
            await WriteAsync(http, last);
        }
    }

    private async Task<ControlLine> DoAsync(HttpContext http, ControlWork operation, NewestProgress progress, CancellationToken cancel)
    {
        try
        {
            using var question = await JsonDocument.ParseAsync(http.Request.Body, new JsonDocumentOptions { MaxDepth = 16 }, cancel);
            return new ControlLine(Answer: await operation.RunAsync(context, question.RootElement, progress, cancel));
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return new ControlLine(Refusal: "the recorder stops: it was ended in order, and goes on with the next call");
        }
        catch (Exception failure)
        {
            return Refused(operation, failure);
        }
        finally
        {
            progress.Finish();
        }
    }

    private ControlLine Refused(ControlWork operation, Exception failure)
    {
        if (failure is not (ControlException or IOException or UnauthorizedAccessException or JsonException))
        {
            Log.Defect(_logger, operation.Name, failure);
        }

        return new ControlLine(Refusal: failure.Message, IsWrongUse: failure is ControlException { IsWrongUse: true } or JsonException);
    }

    private static async Task WriteAsync(HttpContext http, ControlLine line)
    {
        await JsonSerializer.SerializeAsync(http.Response.Body, line, ControlWork.Json, http.RequestAborted);
        await http.Response.Body.WriteAsync("\n"u8.ToArray(), http.RequestAborted);
        await http.Response.Body.FlushAsync(http.RequestAborted);
    }

    private static partial class Log
    {
        [LoggerMessage(1401, LogLevel.Information, "verbs that change the record are taken at {Path}")]
        public static partial void Listening(ILogger logger, string path);

        [LoggerMessage(1402, LogLevel.Error, "no control socket: {Reason}; verbs that change the record work only while no recorder runs")]
        public static partial void Absent(ILogger logger, string reason);

        [LoggerMessage(1403, LogLevel.Information, "who asked for {Operation} is gone; it is ended in order")]
        public static partial void Gone(ILogger logger, string operation);

        [LoggerMessage(1404, LogLevel.Error, "a defect of {Operation}")]
        public static partial void Defect(ILogger logger, string operation, Exception defect);
    }
}
