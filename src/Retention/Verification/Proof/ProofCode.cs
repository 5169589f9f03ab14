using System.Text.Json.Serialization;

namespace Supervision.Retention.Verification.Proof;

/// <summary>What a verification of retention can find. A closed set; the names (in kebab case) are part of the JSON format.</summary>
[JsonConverter(typeof(ProofCodeConverter))]
public enum ProofCode
{
    /// <summary>Seconds are neither recorded nor explained.</summary>
    Unexplained,

    /// <summary>A cause took more of a day than the rule excuses.</summary>
    OverAllowance,

    /// <summary>A gap says that it was planned, and no schedule that was in force then knows of it.</summary>
    NotInSchedule,

    /// <summary>A schedule leaves out more of a day than the rule lets it.</summary>
    ScheduleTooNarrow,

    /// <summary>More of a day is there in key frames only than the rule excuses of the cause disk.</summary>
    Thinned,

    /// <summary>Something was deleted that had to be kept.</summary>
    DeletedInFloor,

    /// <summary>A file is not there.</summary>
    FileMissing,

    /// <summary>A file has another size than was recorded.</summary>
    SizeDiffers,

    /// <summary>A file has another SHA-256 than was recorded.</summary>
    DigestDiffers,

    /// <summary>A file cannot be read.</summary>
    FileUnreadable,

    /// <summary>A segment's file that the catalogue does not know.</summary>
    NotInCatalog,

    /// <summary>A file that the recorder did not make.</summary>
    UnknownFile,

    /// <summary>An open file that no recorder writes.</summary>
    LeftOver,

    /// <summary>A segment does not name the one before it.</summary>
    ChainBroken,

    /// <summary>A backup has later segments of the camera, and this one not.</summary>
    CopyMissing,

    /// <summary>Journal and catalogue do not say the same, or records are missing in the journal.</summary>
    JournalDiffers,

    /// <summary>A segment that was recorded is neither in the catalogue nor in the archive, and no deletion names it.</summary>
    SegmentMissing,

    /// <summary>What a file says about itself in its first box is not what its row says.</summary>
    BoxDiffers,

    /// <summary>What was signed before is not what is there now, or the newest certificate is not there.</summary>
    CertificateDiffers,

    /// <summary>Days are counted by a calendar that nobody imported.</summary>
    CalendarDiffers,

    /// <summary>The deletion ledger is not what the journal says of it.</summary>
    LedgerDiffers,
}
