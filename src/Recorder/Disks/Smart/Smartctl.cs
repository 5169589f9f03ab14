using System.ComponentModel;
using System.Diagnostics;

namespace Supervision.Recorder.Disks.Smart;

/// <summary>Asks smartctl of smartmontools, where it is installed.</summary>
/// <param name="program">The program; tests name another.</param>
/// <param name="time">For the limit.</param>
internal sealed class Smartctl(string program, TimeProvider time)
{
    /// <summary>Where Debian puts it: it is not in the search path of services.</summary>
    public const string Usual = "/usr/sbin/smartctl";

    /// <summary>What one disk may take; one that sleeps has to wake up.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    /// <summary>True where the program is there.</summary>
    public bool IsInstalled => File.Exists(program);

    /// <summary>Asks one disk. Never throws for what the program or the disk does.</summary>
    public async Task<SmartReport> AskAsync(string device, CancellationToken stopping)
    {
        using var limit = new CancellationTokenSource(Limit, time);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stopping, limit.Token);
        try
        {
            var answer = await RunAsync(device, ended.Token);
            return answer.Length > SmartText.MostBytes ? Unknown(device, "smartctl wrote too much") : SmartText.Parse(device, answer);
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            return Unknown(device, $"smartctl gave no answer within {Limit.TotalSeconds:0} s");
        }
        catch (Exception error) when (error is FormatException or Win32Exception or IOException)
        {
            return Unknown(device, $"smartctl cannot be understood: {error.Message}");
        }
    }

    private static SmartReport Unknown(string device, string message) => new() { Device = device, Message = message };

    private async Task<ReadOnlyMemory<byte>> RunAsync(string device, CancellationToken ended)
    {
        var start = new ProcessStartInfo(program) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var argument in new[] { "--json", "-a", device })
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        try
        {
            process.StandardInput.Close();
            // A full pipe would hold the program up.
            var errors = process.StandardError.BaseStream.CopyToAsync(Stream.Null, ended);
            var answer = await ReadAsync(process.StandardOutput.BaseStream, ended);
            if (answer.Length <= SmartText.MostBytes)
            {
                await errors;
                await process.WaitForExitAsync(ended);
            }

            return answer;
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private static async Task<ReadOnlyMemory<byte>> ReadAsync(Stream output, CancellationToken ended)
    {
        var bytes = new byte[SmartText.MostBytes + 1];
        var length = await output.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, ended);
        return bytes.AsMemory(0, length);
    }
}
