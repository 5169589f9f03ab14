namespace Supervision.Recorder.Cli;

/// <summary>What the program answers to the shell. Part of the command line's contract.</summary>
public static class ExitCode
{
    /// <summary>All is well; explained gaps are no findings.</summary>
    public const int Fine = 0;

    /// <summary>The program did its work and found something that is not well.</summary>
    public const int Findings = 1;

    /// <summary>The command line or the configuration is wrong: mend it and try again.</summary>
    public const int WrongUse = 2;

    /// <summary>The work could not be done.</summary>
    public const int Failure = 3;
}
