using System.Runtime.InteropServices;

using Supervision.Media.FFmpeg;
using Supervision.Recorder;
using Supervision.Recorder.Cli;

using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
// A terminal that is closed says SIGHUP: open segments are finished then too.
using var hangup = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

var context = Composition.Context(args);
using (context.Loggers)
{
    LibavLog.RouteRest(context.Loggers.CreateLogger("libav"));
    return await new CommandLine(context).RunAsync(args, stop.Token);
}

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}
