using Supervision.SampleArchive;

return await SampleCommand.RunAsync(args, Console.Out, Console.Error);
