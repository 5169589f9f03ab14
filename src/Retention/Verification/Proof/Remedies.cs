namespace Supervision.Retention.Verification.Proof;

/// <summary>What to do about a finding, in English; the command line translates it.</summary>
internal static class Remedies
{
    internal static string Of(ProofCode code) => code switch
    {
        ProofCode.Unexplained =>
            "start the recorder where none runs: it takes in what was being written and explains the rest; else restore the segments of that time from a backup, or report this as an error of the recorder",
        ProofCode.OverAllowance => "mend the cause; where so much is agreed, raise what the configuration excuses: it counts from then on",
        ProofCode.NotInSchedule => "nobody planned this: find out why it was not recorded, and report this as an error of the recorder; a schedule that is set afterwards explains nothing older",
        ProofCode.ScheduleTooNarrow => "record longer: `schedule` in site.yaml; where so little is agreed, raise what the configuration lets schedules leave out (`retention.allowed`, planned)",
        ProofCode.Thinned => "enlarge the disk; where so much is agreed, raise what the configuration excuses of the cause disk: it counts from then on",
        ProofCode.DeletedInFloor => "restore these segments from a backup; the ledger names them, and the journal who deleted",
        ProofCode.FileMissing => "restore the files from a backup",
        ProofCode.SegmentMissing => "restore these segments from a backup",
        ProofCode.CertificateDiffers => "restore what was signed from a backup, and find out who changed it",
        ProofCode.CalendarDiffers => "find out who put it there, and judge anew with the right one",
        ProofCode.LedgerDiffers => "restore the ledger's file from a backup: what was deleted cannot be proven without it",
        ProofCode.SizeDiffers or ProofCode.DigestDiffers or ProofCode.FileUnreadable or ProofCode.BoxDiffers => "restore the files from a backup; keep these as evidence",
        ProofCode.NotInCatalog => "start the recorder; if that does not help, rebuild the catalogue: `supervision check --rebuild`",
        ProofCode.LeftOver => "start the recorder: it adopts the file",
        ProofCode.ChainBroken => "restore the missing or changed segment before it from a backup",
        ProofCode.CopyMissing => "copy them again: `supervision backup run`",
        ProofCode.JournalDiffers => "restore the journal from a backup where records of it are missing; else rebuild the catalogue: `supervision check --rebuild`",
        _ => "move it out of the archive",
    };
}
