namespace Supervision.Media.H265;

/// <summary>nal_unit_type of ITU-T H.265, table 7-1, as far as the recorder has to tell them apart.</summary>
public enum H265NalType
{
    /// <summary>Trailing picture that no other of its layer refers to; the first of the slice types.</summary>
    TrailN = 0,

    /// <summary>Trailing picture that others may refer to.</summary>
    TrailR = 1,

    /// <summary>Decodable leading picture.</summary>
    RadlN = 6,

    /// <summary>Decodable leading picture that others may refer to.</summary>
    RadlR = 7,

    /// <summary>Leading picture that is not decodable where decoding starts at its IRAP.</summary>
    RaslN = 8,

    /// <summary>As <see cref="RaslN"/>, others may refer to it.</summary>
    RaslR = 9,

    /// <summary>Broken link access; the first of the IRAP types.</summary>
    BlaWLp = 16,

    /// <summary>IDR that may have decodable leading pictures.</summary>
    IdrWRadl = 19,

    /// <summary>IDR without leading pictures.</summary>
    IdrNLp = 20,

    /// <summary>Clean random access.</summary>
    Cra = 21,

    /// <summary>Reserved; the last of the IRAP types.</summary>
    ReservedIrap23 = 23,

    /// <summary>Reserved; the last of the slice types.</summary>
    ReservedVcl31 = 31,

    /// <summary>Video parameter set.</summary>
    Vps = 32,

    /// <summary>Sequence parameter set.</summary>
    Sps = 33,

    /// <summary>Picture parameter set.</summary>
    Pps = 34,

    /// <summary>Access unit delimiter.</summary>
    AccessUnitDelimiter = 35,

    /// <summary>End of sequence.</summary>
    EndOfSequence = 36,

    /// <summary>End of bitstream.</summary>
    EndOfBitstream = 37,

    /// <summary>Filler data.</summary>
    Filler = 38,

    /// <summary>SEI before the picture.</summary>
    PrefixSei = 39,

    /// <summary>SEI after the picture.</summary>
    SuffixSei = 40,

    /// <summary>Not specified; given for too few bytes.</summary>
    Unspecified = 63,
}
