using Supervision.Media.Posix;
using Supervision.Recorder.Health;

namespace Supervision.Tests.Fakes;

/// <summary>A volume of 10 GB whose free space the test sets; the alarm comes below 2 GB.</summary>
internal sealed class ManualDisk
{
    internal ManualDisk() => Watch = new DiskWatch(() => new DiskSpace(10_000_000_000, FreeBytes, FreeFiles: 0, IsReadOnly), 2_000_000_000);

    internal DiskWatch Watch { get; }

    internal long FreeBytes { get; set; } = 9_000_000_000;

    internal bool IsReadOnly { get; set; }
}
