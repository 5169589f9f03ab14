namespace Supervision.Media.H264;

/// <summary>nal_unit_type of ITU-T H.264, table 7-1, as far as the recorder has to tell them apart.</summary>
public enum H264NalType
{
    /// <summary>Not specified.</summary>
    Unspecified = 0,

    /// <summary>Slice of a picture that is not IDR.</summary>
    Slice = 1,

    /// <summary>Slice data partition A.</summary>
    PartitionA = 2,

    /// <summary>Slice data partition B.</summary>
    PartitionB = 3,

    /// <summary>Slice data partition C.</summary>
    PartitionC = 4,

    /// <summary>Slice of an IDR picture.</summary>
    IdrSlice = 5,

    /// <summary>Supplemental enhancement information.</summary>
    Sei = 6,

    /// <summary>Sequence parameter set.</summary>
    Sps = 7,

    /// <summary>Picture parameter set.</summary>
    Pps = 8,

    /// <summary>Access unit delimiter.</summary>
    AccessUnitDelimiter = 9,

    /// <summary>End of sequence.</summary>
    EndOfSequence = 10,

    /// <summary>End of stream.</summary>
    EndOfStream = 11,

    /// <summary>Filler data.</summary>
    Filler = 12,

    /// <summary>Sequence parameter set extension.</summary>
    SpsExtension = 13,

    /// <summary>Prefix of a scalable or multiview slice.</summary>
    Prefix = 14,

    /// <summary>Subset sequence parameter set.</summary>
    SubsetSps = 15,

    /// <summary>Slice of an auxiliary picture (alpha).</summary>
    AuxiliarySlice = 19,

    /// <summary>Slice of a further layer or view.</summary>
    LayerSlice = 20,

    /// <summary>Slice of a depth view.</summary>
    DepthSlice = 21,
}
