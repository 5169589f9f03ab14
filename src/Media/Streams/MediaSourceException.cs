namespace Supervision.Media.Streams;

/// <summary>A camera's stream could not be opened or broke. The message is one clear line without secrets: what, where, how to mend.</summary>
public sealed class MediaSourceException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="failure">Where and why.</param>
    /// <param name="message">One line for the operator; never holds a password.</param>
    /// <param name="inner">What the system said, if anything.</param>
    public MediaSourceException(SourceFailure failure, string message, Exception? inner = null)
        : base(message, inner) => Failure = failure;

    /// <summary>Where and why.</summary>
    public SourceFailure Failure { get; }
}
