using Supervision.Domain;

namespace Supervision.Recorder.Guard;

/// <summary>What is to be done with an older segment.</summary>
/// <param name="Segment">Its row.</param>
/// <param name="IsRelabelling">False: it is compared with and without its strip. True: it was found damaged, and a file is made beside it.</param>
internal sealed record OlderWork(Segment Segment, bool IsRelabelling);
