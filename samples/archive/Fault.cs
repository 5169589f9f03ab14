namespace Supervision.SampleArchive;

/// <summary>What can be wrong with the sample. Names on the command line and in <c>planted.json</c>: <see cref="FaultNames"/>.</summary>
internal enum Fault
{
    /// <summary>Time that nothing explains.</summary>
    Hole,

    /// <summary>A gap longer than its cause excuses.</summary>
    LongGap,

    /// <summary>A gap of a cause that excuses nothing.</summary>
    DiskGap,

    /// <summary>One bit of a file is another.</summary>
    FlippedBit,

    /// <summary>A file is gone.</summary>
    RemovedFile,

    /// <summary>A file ends in its middle.</summary>
    TruncatedFile,

    /// <summary>A file that the recorder did not make.</summary>
    ForeignFile,

    /// <summary>A backup has lost the copy of a segment that is there, and the record says so.</summary>
    LostCopy,

    /// <summary>The copy of a segment is gone from a backup, and nobody knows of it.</summary>
    RemovedCopy,
}
