namespace Supervision.Recorder.Control;

/// <summary>An operation was refused or failed. The message is one line in English, which the verb translates.</summary>
/// <param name="message">What, and how to mend it.</param>
/// <param name="isWrongUse">True where the question was wrong (exit code 2); false where the work could not be done (3).</param>
internal sealed class ControlException(string message, bool isWrongUse = false) : Exception(message)
{
    internal bool IsWrongUse => isWrongUse;
}
