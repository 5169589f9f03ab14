using System.Net;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

using Supervision.Media.Net;
using Supervision.Retention.Stores;
using Supervision.Tests.Media.Rtsp;

namespace Supervision.Tests.Retention.Stores;

/// <summary>
/// A bucket on loopback that lists uploads and their parts, two a page, which s3rver cannot. It names each request by what it asks ("part recorder-1/a/b 2"), refuses those that a test
/// names, and can keep one waiting until whoever asked is gone.
/// </summary>
internal sealed class FakeBucket : IAsyncDisposable
{
    private readonly WebApplication _web;
    private readonly Lock _gate = new();
    private readonly List<string> _steps = [];
    private Func<string, bool> _held = _ => false;
    private TaskCompletionSource<string> _reached = new();

    private FakeBucket()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.Listen(IPAddress.Loopback, 0);
            options.Limits.MaxRequestBodySize = null;
        });
        _web = builder.Build();
        _web.Run(AnswerAsync);
    }

    /// <summary>What lies there.</summary>
    internal FakeBucketContent Content { get; } = new();

    /// <summary>Names a status for requests that fail, by their names; 0 for those that do not.</summary>
    internal Func<string, int> Refused { get; set; } = _ => 0;

    internal int Port => new Uri(_web.Urls.First()).Port;

    /// <summary>The requests so far.</summary>
    internal string[] Steps
    {
        get
        {
            lock (_gate)
            {
                return [.. _steps];
            }
        }
    }

    internal static async Task<FakeBucket> StartAsync()
    {
        var bucket = new FakeBucket();
        await bucket._web.StartAsync();
        return bucket;
    }

    internal S3Store Store() => new(
        new S3Settings(new Uri($"http://127.0.0.1:{Port}"), "hall", "us-east-1", PathStyle: true, "recorder-1", "id", new Secret("key")),
        new OutboundSockets(AllowedHosts.Parse(["127.0.0.1"]), RealClocks.Time),
        Pace.Unlimited(RealClocks.Time),
        partBytes: 5 << 20);

    /// <summary>Keeps the next request of that kind waiting, before anything of it is done; the task ends with its name.</summary>
    internal Task<string> HoldAsync(Func<string, bool> step)
    {
        lock (_gate)
        {
            (_held, _reached) = (step, new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously));
            return _reached.Task;
        }
    }

    public ValueTask DisposeAsync() => _web.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var step = FakeBucketContent.NameOf(context.Request);
        if (IsHeld(step))
        {
            var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            using var dropped = context.RequestAborted.Register(gone.SetResult);
            _reached.SetResult(step);
            await gone.Task;
        }
        else if (Refused(step) is > 0 and var status)
        {
            context.Response.StatusCode = status;
        }
        else
        {
            await Content.AnswerAsync(context);
        }
    }

    private bool IsHeld(string step)
    {
        lock (_gate)
        {
            _steps.Add(step);
            var isHeld = _held(step);
            _held = isHeld ? _ => false : _held;
            return isHeld;
        }
    }
}
