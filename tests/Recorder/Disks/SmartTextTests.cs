using System.Text;

using FsCheck;
using FsCheck.Fluent;

using Supervision.Recorder.Disks.Smart;
using Supervision.Tests.Architecture;

namespace Supervision.Tests.Recorder.Disks;

/// <summary>What disks say of themselves; and whatever else a program may write.</summary>
public sealed class SmartTextTests
{
    [Fact]
    public void A_hard_disk_tells_its_sectors()
    {
        var report = Parse("ata.json");
        Assert.Equal(
            new SmartReport { Device = "/dev/x", Model = "EXAMPLE HDD8000", Serial = "EX0001", Passed = true, Reallocated = 3, Pending = 0, Uncorrectable = 0, Temperature = 34 }, report);
        Assert.Equal("", SmartJudge.Trouble(report));
    }

    [Fact]
    public void A_failing_one_tells_all_that_is_wrong() => Assert.Equal(
        "/dev/x: it expects to fail, 312 sectors cannot be read, 2040 sectors were replaced, it is 61 degrees hot; replace the disk in time, and see that a backup exists",
        SmartJudge.Trouble(Parse("ata-failing.json")));

    [Fact]
    public void An_SSD_tells_its_endurance()
    {
        var report = Parse("nvme.json");
        Assert.Equal(
            new SmartReport { Device = "/dev/x", Model = "EXAMPLE SSD 2TB", Serial = "EX0003", Passed = true, Temperature = 41, PercentageUsed = 93, MediaErrors = 2 }, report);
        Assert.Equal("/dev/x: 2 media errors, 93 % of its endurance are used up; replace the disk in time, and see that a backup exists", SmartJudge.Trouble(report));
    }

    [Fact]
    public void A_refusal_is_said_in_smartctl_s_own_words()
    {
        var report = Parse("denied.json");
        Assert.Equal(new SmartReport { Device = "/dev/x", Message = "Smartctl open device: /dev/sda failed: Permission denied" }, report);
        Assert.Equal("", SmartJudge.Trouble(report));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("smartctl: not found")]
    [InlineData("""{"model_name": "\ud800"}""")]
    [InlineData("{\"model_name\": \"\xff")]
    public void What_is_no_report_is_refused(string text) => Assert.Throws<FormatException>(() => SmartText.Parse("/dev/x", Encoding.Latin1.GetBytes(text)));

    [Theory]
    [InlineData("""{"model_name": 5, "serial_number": {}, "smart_status": [], "ata_smart_attributes": {"table": {}}, "temperature": 7, "smartctl": {"messages": "x"}}""")]
    [InlineData("""{"smart_status": {"passed": "yes"}, "ata_smart_attributes": {"table": [1, null, {"id": "5"}, {"id": 5}, {"id": 197, "raw": {"value": -1}}, {"id": 198, "raw": {"value": 1e300}}]}}""")]
    [InlineData("""{"nvme_smart_health_information_log": {"percentage_used": 1.5, "media_errors": "2", "temperature": null}, "model_name": "\u0000\u001b "}""")]
    public void What_has_another_form_counts_as_not_said(string text)
    {
        var report = SmartText.Parse("/dev/x", Encoding.UTF8.GetBytes(text));
        Assert.Equal(new SmartReport { Device = "/dev/x" }, report);
    }

    [Fact]
    public void A_report_without_end_is_refused_and_a_deep_one_too()
    {
        Assert.Throws<FormatException>(() => SmartText.Parse("/dev/x", new byte[SmartText.MostBytes + 1]));
        Assert.Throws<FormatException>(() => SmartText.Parse("/dev/x", Encoding.UTF8.GetBytes(new string('[', 10_000))));
    }

    [Fact]
    public void Whatever_is_changed_in_a_report_it_is_read_or_refused()
    {
        string[] files = ["ata.json", "ata-failing.json", "nvme.json", "denied.json"];
        var changes = from file in Gen.Elements(files) from places in Gen.Choose(0, 4000).Two().NonEmptyListOf() select (file, places);
        Check.QuickThrowOnFailure(Prop.ForAll(changes.ToArbitrary(), change =>
        {
            var bytes = Bytes(change.file);
            foreach (var (place, value) in change.places)
            {
                bytes[place % bytes.Length] = (byte)value;
            }

            try
            {
                var report = SmartText.Parse("/dev/x", bytes);
                Assert.InRange((report.Model ?? "").Length, 0, 80);
                Assert.DoesNotContain(SmartJudge.Trouble(report), char.IsControl);
            }
            catch (FormatException refused)
            {
                Assert.NotEmpty(refused.Message);
            }
        }));
    }

    private static SmartReport Parse(string file) => SmartText.Parse("/dev/x", Bytes(file));

    private static byte[] Bytes(string file) => File.ReadAllBytes(Repository.Full("tests/Fixtures/smart/" + file));
}
