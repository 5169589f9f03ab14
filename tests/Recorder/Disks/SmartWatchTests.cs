using Supervision.Media.Posix;
using Supervision.Recorder.Disks;
using Supervision.Recorder.Disks.Smart;
using Supervision.Tests.Fakes;
using Supervision.Tests.Media.Rtsp;

namespace Supervision.Tests.Recorder.Disks;

/// <summary>Which disks lie behind a path, and what a program called smartctl may do.</summary>
public sealed class SmartWatchTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("smart-").FullName;
    private readonly ManualTime _time = new();
    private readonly MemoryLogger _log = new();
    private readonly DiskBoard _board = new();

    [Fact]
    public void Partitions_belong_to_their_disk_and_layers_to_what_they_are_made_of()
    {
        Device("sda", "8:0");
        Device("sda/sda1", "8:1", "partition");
        Device("sdb", "8:16");
        Device("sdb/sdb3", "8:19", "partition");
        Device("dm-0", "253:0");
        Device("md0", "9:0");
        Device("loop7", "7:7");
        Below("md0", "sda/sda1", "sdb/sdb3");
        Below("dm-0", "md0");
        var devices = new SmartDevices(Path.Combine(_folder, "block"));

        Assert.Equal(["/dev/sda"], devices.Of(8, 1));
        Assert.Equal(["/dev/sda", "/dev/sdb"], devices.Of(253, 0));
        Assert.Empty(devices.Of(7, 7));
        Assert.Empty(devices.Of(0, 42));
    }

    [Fact]
    public void A_ring_of_devices_ends()
    {
        Device("dm-0", "253:0");
        Device("dm-1", "253:1");
        Below("dm-0", "dm-1");
        Below("dm-1", "dm-0");
        Assert.Empty(new SmartDevices(Path.Combine(_folder, "block")).Of(253, 0));
    }

    [Fact]
    public async Task A_missing_smartctl_is_stated_and_no_error()
    {
        await Watch("/nowhere/smartctl", "/dev/x").LookAsync(CancellationToken.None);
        var state = _board.Smart("main")!;
        Assert.Equal((0, "smartctl is not installed (package smartmontools)", false), (state.Devices.Count, state.Message, state.Alarm));
        Assert.Empty(_log.Lines);
    }

    [Fact]
    public async Task What_a_disk_says_is_shown_and_an_alarm_is_told_once()
    {
        var watch = Watch(Program($"cat {Architecture.Repository.Full("tests/Fixtures/smart/ata-failing.json")}"), "/dev/x");
        await watch.LookAsync(CancellationToken.None);
        await watch.LookAsync(CancellationToken.None);
        Assert.True(_board.Smart("main")!.Alarm);
        Assert.StartsWith("1821 ALARM disk /dev/x: it expects to fail, ", Assert.Single(_log.Lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("echo nonsense", "smartctl cannot be understood: no JSON")]
    [InlineData("cat /dev/zero", "smartctl wrote too much")]
    [InlineData("exit 4", "smartctl cannot be understood: no JSON")]
    [InlineData("head -c 300000 /dev/zero >&2; echo '{\"model_name\": \"$3\"}'", "")]
    public async Task Whatever_the_program_does_the_watch_goes_on(string script, string message)
    {
        await Watch(Program(script), "/dev/x").LookAsync(CancellationToken.None);
        Assert.Equal(message, Assert.Single(_board.Smart("main")!.Devices).Message);
    }

    [Fact]
    public async Task A_program_that_hangs_is_ended()
    {
        var asking = new Smartctl(Program("exec sleep 600"), _time).AskAsync("/dev/x", CancellationToken.None);
        while (!asking.IsCompleted)
        {
            _time.Advance(NodaTime.Duration.FromSeconds(31));
            await Eventually.Moment();
        }

        Assert.Equal("smartctl gave no answer within 30 s", (await asking).Message);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private SmartWatch Watch(string program, string device) =>
        new([new HallVolume("main", "/", ["cam1"], () => new DiskSpace(1, 1, 0, false))], _ => [device], new Smartctl(program, _time), _board, _time, _log);

    private string Program(string script)
    {
        var path = Path.Combine(_folder, "smartctl");
        File.WriteAllText(path, $"#!/bin/sh\n{script}\n");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }

    /// <summary>As the kernel shows it: folders of devices, and links to them by number.</summary>
    private void Device(string path, string number, string? file = null)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, "devices", path)).FullName;
        if (file is not null)
        {
            File.WriteAllText(Path.Combine(folder, file), "1\n");
        }

        Directory.CreateDirectory(Path.Combine(_folder, "block"));
        File.CreateSymbolicLink(Path.Combine(_folder, "block", number), folder);
    }

    private void Below(string device, params string[] parts)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, "devices", device, "slaves")).FullName;
        foreach (var part in parts)
        {
            File.CreateSymbolicLink(Path.Combine(folder, Path.GetFileName(part)), Path.Combine(_folder, "devices", part));
        }
    }
}
