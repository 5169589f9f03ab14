using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.Json.Serialization;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

using NodaTime;

using Supervision.Domain;

namespace Supervision.Recorder.Health;

/// <summary>Serves <c>/health</c> and <c>/metrics</c> on loopback.</summary>
internal sealed class HealthServer : IAsyncDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
        Converters = { new InstantConverter() },
    };

    private readonly WebApplication _web;

    private HealthServer(WebApplication web) => _web = web;

    /// <summary>The address that answers.</summary>
    public string Address => _web.Urls.First();

    /// <summary>Starts to listen.</summary>
    /// <exception cref="IOException">The port is taken, or not for this account; the message is the reason alone.</exception>
    public static async Task<HealthServer> StartAsync(IPAddress listen, int port, HallHealth health, IClock clock, TimeProvider time, ILoggerFactory loggers, CancellationToken stopping)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton(loggers);
        builder.Services.AddSingleton(time);
        builder.Services.AddRoutingCore();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options => Bound(options, listen, port));
        var web = builder.Build();
        web.MapGet("/health", () => Answer(health.Report()));
        web.MapGet("/metrics", () => Results.Text(MetricsText.Write(health, clock.GetCurrentInstant()), "text/plain; version=0.0.4"));
        try
        {
            await web.StartAsync(stopping);
        }
        catch (Exception error) when (error is IOException or SocketException)
        {
            await web.DisposeAsync();
            throw new IOException((error.GetBaseException() as SocketException)?.SocketErrorCode.ToString() ?? error.Message, error);
        }

        return new HealthServer(web);
    }

    /// <summary>Stops to listen.</summary>
    public ValueTask DisposeAsync() => _web.DisposeAsync();

    private static void Bound(KestrelServerOptions options, IPAddress listen, int port)
    {
        options.AddServerHeader = false;
        options.Limits.MaxConcurrentConnections = 64;
        options.Limits.MaxRequestBodySize = 0;
        options.Limits.MaxRequestHeadersTotalSize = 8 << 10;
        options.Listen(listen, port);
    }

    private static IResult Answer(HealthReport report) =>
        Results.Json(report, Json, statusCode: report.Ok ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);

    private sealed class InstantConverter : JsonConverter<Instant>
    {
        public override Instant Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            UtcTime.Parse(reader.GetString() ?? "");

        public override void Write(Utf8JsonWriter writer, Instant value, JsonSerializerOptions options) =>
            writer.WriteStringValue(UtcTime.Format(value));
    }
}
