using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text.Json;

using Supervision.HallOnvif;
using Supervision.HallOnvif.Settings;
using Supervision.HallOnvif.Web;

const string Usage = "usage: hall-onvif SETTINGS.json PASSWORD-FILE [CONTROL-FILE]   (see README.md)";
if (args.Length is not (2 or 3))
{
    await Console.Error.WriteLineAsync(Usage);
    return 2;
}

try
{
    var settings = HallSettings.Parse(await File.ReadAllTextAsync(args[0]));
    settings = args.Length == 3 ? settings with { Control = args[2] } : settings;
    var password = File.ReadLines(args[1]).FirstOrDefault("");
#pragma warning disable RS0030 // This is the simulator's composition root.
    await using var hall = await Hall.StartAsync(settings, new Account(settings.User, password), TimeProvider.System);
#pragma warning restore RS0030
    var end = new TaskCompletionSource();
    using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
    using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
    Console.WriteLine($"READY {string.Join(' ', hall.Cameras.Select(camera => camera.Port))}");
    await end.Task;
    return 0;

    void End(PosixSignalContext context)
    {
        context.Cancel = true;
        end.TrySetResult();
    }
}
catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException or SocketException or FormatException)
{
    await Console.Error.WriteLineAsync($"hall-onvif: {args[0]}: {error.Message}; {Usage}");
    return 2;
}
