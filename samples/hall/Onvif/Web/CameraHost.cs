using System.Net;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

using Supervision.HallOnvif.State;

namespace Supervision.HallOnvif.Web;

/// <summary>A camera's web server, on its own port at each of the given addresses.</summary>
internal sealed class CameraHost : IAsyncDisposable
{
    private const int MaxRequest = 256 * 1024;

    private readonly WebApplication _web;

    private CameraHost(WebApplication web, Camera camera) => (_web, Camera) = (web, camera);

    internal Camera Camera { get; }

    internal int Port { get; private set; }

    /// <exception cref="IOException">The port is taken, or the address is not one of this machine's.</exception>
    internal static async Task<CameraHost> StartAsync(Camera camera, Account account, IReadOnlyList<IPAddress> addresses)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = MaxRequest;
            foreach (var address in addresses)
            {
                options.Listen(address, camera.Settings.Port);
            }
        });
        var web = builder.Build();
        var host = new CameraHost(web, camera);
        try
        {
            IApplicationBuilder pipeline = web;
            pipeline.Run(new CameraFace(camera, account).HandleAsync);
            await web.StartAsync();
            host.Port = new Uri(web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource();
        await atOnce.CancelAsync();
        await _web.StopAsync(atOnce.Token);
        await _web.DisposeAsync();
    }
}
