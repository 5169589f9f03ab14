using System.Text.Json.Serialization;

using NodaTime;

namespace Supervision.Retention.Journal;

/// <summary>
/// One line of the journal: a fact that segments cannot say about themselves. A stored format: names, members and their order are pinned by
/// a test, a changed record gets a higher <see cref="Version"/>, and old lines stay readable for ever.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(RecorderStarted), "recorder-started")]
[JsonDerivedType(typeof(RecorderStopped), "recorder-stopped")]
[JsonDerivedType(typeof(RunStarted), "run-started")]
[JsonDerivedType(typeof(RunEnded), "run-ended")]
[JsonDerivedType(typeof(GapOpened), "gap-opened")]
[JsonDerivedType(typeof(GapClosed), "gap-closed")]
[JsonDerivedType(typeof(ClockStepped), "clock-stepped")]
[JsonDerivedType(typeof(ClockOffsetMeasured), "clock-offset")]
[JsonDerivedType(typeof(HostClockSampled), "host-clock")]
[JsonDerivedType(typeof(CameraLocated), "camera-located")]
[JsonDerivedType(typeof(ConfigurationLoaded), "configuration")]
[JsonDerivedType(typeof(PartRemoved), "part-removed")]
[JsonDerivedType(typeof(SegmentRecovered), "segment-recovered")]
[JsonDerivedType(typeof(SegmentChanged), "segment-changed")]
[JsonDerivedType(typeof(StripSampled), "strip-sampled")]
[JsonDerivedType(typeof(StripChecked), "strip-checked")]
[JsonDerivedType(typeof(SegmentRelabelled), "segment-relabelled")]
[JsonDerivedType(typeof(SoundMeasured), "sound-measured")]
[JsonDerivedType(typeof(SoundFaultBegun), "sound-fault-begun")]
[JsonDerivedType(typeof(SoundFaultEnded), "sound-fault-ended")]
[JsonDerivedType(typeof(CameraAlarmBegun), "camera-alarm-begun")]
[JsonDerivedType(typeof(CameraAlarmEnded), "camera-alarm-ended")]
[JsonDerivedType(typeof(RuleSet), "rule-set")]
[JsonDerivedType(typeof(ScheduleSet), "schedule-set")]
[JsonDerivedType(typeof(HoldPlaced), "hold-placed")]
[JsonDerivedType(typeof(HoldReleased), "hold-released")]
[JsonDerivedType(typeof(DeletionBegun), "deletion-begun")]
[JsonDerivedType(typeof(DeletionDone), "deletion-done")]
[JsonDerivedType(typeof(DeletionAllowed), "deletion-allowed")]
[JsonDerivedType(typeof(SegmentsCopied), "segments-copied")]
[JsonDerivedType(typeof(CopiesGone), "copies-gone")]
[JsonDerivedType(typeof(SegmentHealed), "segment-healed")]
[JsonDerivedType(typeof(RetentionAudited), "retention-audited")]
[JsonDerivedType(typeof(OverrideGiven), "override-given")]
[JsonDerivedType(typeof(CalendarImported), "calendar-imported")]
[JsonDerivedType(typeof(CatalogRebuilt), "catalog-rebuilt")]
public abstract record JournalRecord
{
    /// <summary>Number of the record, rising, never used twice; given by the journal when it is written.</summary>
    [JsonPropertyName("n"), JsonPropertyOrder(-4)]
    public long Number { get; init; }

    /// <summary>How many numbers right before it were taken and have no record, 0 for none: what else is missing between two records was removed.</summary>
    [JsonPropertyName("skipped"), JsonPropertyOrder(-3), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long Skipped { get; init; }

    /// <summary>UTC at which it was written.</summary>
    [JsonPropertyName("at"), JsonPropertyOrder(-2)]
    public Instant At { get; init; }

    /// <summary>Version of this kind of record.</summary>
    [JsonPropertyName("v"), JsonPropertyOrder(-1)]
    public int Version { get; init; } = 1;
}
