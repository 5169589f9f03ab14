using BenchmarkDotNet.Running;

using Supervision.Benchmarks.Retention;

if (args is ["retention", .. var rest])
{
    return await RetentionCommand.RunAsync(rest, Console.Out);
}

BenchmarkSwitcher.FromAssembly(System.Reflection.Assembly.GetExecutingAssembly()).Run(args);
return 0;
