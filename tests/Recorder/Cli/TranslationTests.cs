using System.Text.RegularExpressions;

using Supervision.Media.H264.Strip;
using Supervision.Recorder.Cli;
using Supervision.Recorder.Cli.Texts;
using Supervision.Tests.Architecture;

namespace Supervision.Tests.Recorder.Cli;

/// <summary>Lines that lower layers write in English reach the reader of the other language too.</summary>
public sealed partial class TranslationTests
{
    /// <summary>Files whose messages reach people, as the command line writes them.</summary>
    private static readonly string[] Speakers =
    [
        "src/Retention/Archive/Volume.cs", "src/Retention/Archive/VolumeBook.cs", "src/Retention/Archive/DataDirectory.cs", "src/Retention/Archive/ArchiveException.cs", "src/Retention/Archive/RecoveryGaps.cs",
        "src/Retention/Archive/SegmentContent.cs", "src/Retention/Catalog/CatalogException.cs", "src/Retention/Verification/ArchiveCheck.cs",
        "src/Retention/Verification/LedgerCheck.cs", "src/Retention/Sweeping/DeletedSegments.cs", "src/Retention/Sweeping/LedgerLine.cs",
        "src/Retention/Journal/JournalNumbers.cs", "src/Retention/Journal/JournalReader.cs", "src/Retention/Verification/Proof/CertificateCheck.cs", "src/Retention/Verification/Proof/CertifiedRecord.cs",
        "src/Retention/Verification/Proof/ArchiveFaults.cs", "src/Retention/Verification/Proof/FaultBook.cs", "src/Retention/Verification/Proof/EndedGaps.cs",
        "src/Retention/Verification/Proof/Remedies.cs", "src/Retention/Evidence/CertificateFile.cs", "src/Retention/Policy/ImportedCalendar.cs",
        "src/Retention/Verification/FileCheck.cs", "src/Retention/Verification/ExpectedSegments.cs", "src/Recorder/Pipeline/KeyFrameGate.cs", "src/Recorder/Pipeline/StreamProcessor.cs", "src/Recorder/Pipeline/Thinning.cs",
        "src/Recorder/Pipeline/FragmentPacker.cs", "src/Retention/Archive/OriginalPictures.cs", "src/Media/Mp4/OriginalStream.cs",
        "src/Media/Mp4/OriginalWriter.cs", "src/Media/Mp4/SampleReader.cs",
        "src/Retention/Calendar/CalendarFile.cs", "src/Retention/Calendar/CalendarFolder.cs", "src/Retention/Calendar/CalendarImport.cs",
        "src/Recorder/Sound/SoundOutput.cs", "src/Recorder/Sound/SoundProcessor.cs", "src/Recorder/Sound/SoundRule.cs",
        "src/Recorder/CameraLabel/OsdLook.cs", "src/Recorder/Sound/SoundTap.cs", "src/Recorder/Sound/TappedSound.cs",
        "src/Retention/Stores/StoreException.cs", "src/Retention/Stores/FolderStore.cs", "src/Retention/Stores/S3Errors.cs", "src/Retention/Stores/S3Body.cs",
        "src/Retention/Backup/BackupIdentity.cs", "src/Retention/Backup/TargetLock.cs", "src/Retention/Backup/VerifiedCopy.cs", "src/Retention/Backup/SealingKey.cs",
        "src/Retention/Backup/StateCopier.cs", "src/Retention/Backup/StateRestore.cs", "src/Retention/Backup/RestoreMark.cs", "src/Retention/Backup/RestoredSegments.cs",
        "src/Retention/Backup/FilePlace.cs", "src/Retention/Backup/FileHealing.cs", "src/Retention/Backup/StateVerify.cs", "src/Retention/Backup/ArchiveHealing.cs", "src/Retention/Backup/Installation.cs",
        "src/Media/Net/OutboundSockets.cs", "src/Media/Rtsp/RtspRefusal.cs",
        "src/Recorder/Locating/CameraVisit.cs", "src/Recorder/Locating/ProfileChoice.cs", "src/Recorder/Onvif/Discovery/DeviceSearch.cs",
        "src/Recorder/Onvif/Media/StreamAddress.cs", "src/Recorder/Onvif/Media/Ver10/MediaService.cs",
    ];

    [GeneratedRegex(@"\{(\d)\}")]
    private static partial Regex Place { get; }

    /// <summary>A literal of at least three words, after which no other literal begins within its holes.</summary>
    [GeneratedRegex("""(?<!///.*)\$?"(?<text>[^"]*[a-z]+ [^" ]+ [^"]*)"(?! *\+)""")]
    private static partial Regex Sentence { get; }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Hole { get; }

    [Theory]
    [InlineData("the recorder was stopped", "录像机已停止")]
    [InlineData("packets lost: 17; pictures up to the next key frame were left out", "丢包 17 个；到下一个关键帧为止的画面未录")]
    [InlineData("write /data/x: No space left on device (errno 28); free space on this disk or enlarge it", "write /data/x: No space left on device (errno 28)；请清理或扩充磁盘空间")]
    [InlineData("/d is in use by supervision up (process 7 on vm, since 2026): stop that one first, or use another --data", "/d 正被 supervision up（进程 7，主机 vm，自 2026 起） 使用：请先停止它，或用 --data 指定其他目录")]
    [InlineData("rtsp://10.0.0.3/a: DESCRIBE was answered by 404; the camera has no stream at this path; check the path", "rtsp://10.0.0.3/a：DESCRIBE 的应答为 404；摄像机在此路径上没有码流；请检查路径")]
    [InlineData("10.0.0.3:554 cannot be reached (ConnectionRefused); check the device, its address and its port", "10.0.0.3:554 无法连接（连接被拒绝）；请检查设备及其地址和端口")]
    [InlineData("label strip: a picture of 320 x 240 has no room for the least text height, 1/36 of the shorter side; shorten the names or choose a larger stream", "标注条：320 x 240 的画面容不下最小字高（短边的 1/36）；请缩短名称，或选用更大的码流")]
    [InlineData("files of another size than was recorded, 2: a.mp4 (832 bytes), b.mp4 (5 bytes)", "大小与录制时不符的文件 2 个：a.mp4 (832 字节), b.mp4 (5 字节)")]
    [InlineData("files of another size than was recorded, 4: a (1 bytes), b (2 bytes), c (3 bytes) and 1 more", "大小与录制时不符的文件 4 个：a (1 字节), b (2 字节), c (3 字节) 等，另有 1 个")]
    [InlineData("nobody knows this {0}", "nobody knows this {0}")]
    [InlineData("", "")]
    public void A_known_line_is_said_in_Chinese(string line, string expected)
    {
        Assert.Equal(expected, Translation.Of(line, Language.Chinese));
        Assert.Equal(line, Translation.Of(line, Language.English));
    }

    [Fact]
    public void Each_obstacle_of_a_strip_is_said_in_Chinese() =>
        Assert.All(
            Enum.GetValues<StripObstacle>().Where(obstacle => obstacle != StripObstacle.None),
            obstacle =>
            {
                var line = Translation.Of(obstacle.Text(), Language.Chinese);
                Assert.StartsWith("标注条：", line, StringComparison.Ordinal);
                Assert.DoesNotContain(" the ", line, StringComparison.Ordinal);
                Assert.True(Translation.Has(obstacle.Text()["label strip: ".Length..]), line);
            });

    [Fact]
    public void Places_stand_once_and_in_order() =>
        Assert.All(
            ArchiveFaultTexts.All.Concat(BackupFaultTexts.All).Concat(CheckDetailTexts.All).Concat(GapDetailTexts.All).Concat(CameraFaultTexts.All).Concat(LabelTexts.All).Concat(OnvifFaultTexts.All).Concat(CameraItemTexts.All).Concat(SoundTexts.Details),
            text => Assert.Equal(
                Enumerable.Range(0, Place.Count(text.English)).Select(number => $"{{{number}}}"),
                Place.Matches(text.English).Select(match => match.Value)));

    [Fact]
    public void What_the_lower_layers_say_has_a_text()
    {
        var sentences = Speakers
            .SelectMany(file => File.ReadLines(Repository.Full(file)).Select(line => (file, line)))
            .Where(source => !source.line.TrimStart().StartsWith("//", StringComparison.Ordinal) && !source.line.Contains("ArgumentException", StringComparison.Ordinal))
            .SelectMany(source => Sentence.Matches(source.line), (source, match) => (source.file, Line: Hole.Replace(match.Groups["text"].Value, "X")))
            .ToList();

        Assert.True(sentences.Count > 50, $"{sentences.Count}");
        Offenders.None(
            "each message of these files has a Chinese text in src/Recorder/Cli/Texts",
            sentences.Where(sentence => !Translation.Has(sentence.Line) && !Translation.Has("X; " + sentence.Line)).Select(sentence => $"{sentence.file}: {sentence.Line}"));
    }
}
