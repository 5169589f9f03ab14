namespace Supervision.Tests.Media.Codecs;

/// <summary>What the test process holds, native memory included.</summary>
internal static class ResidentMemory
{
    internal static long Bytes()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var pages = File.ReadAllText("/proc/self/statm").Split(' ')[1];
        return long.Parse(pages) * Environment.SystemPageSize;
    }
}
