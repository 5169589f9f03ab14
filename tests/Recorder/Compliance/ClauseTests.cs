using Supervision.Recorder.Compliance;
using Supervision.Recorder.Compliance.Rules;

namespace Supervision.Tests.Recorder.Compliance;

/// <summary>Each clause with a hall that keeps it (the model halls) and one that breaks it.</summary>
public sealed class ClauseTests
{
    private const string Extranet = "class: recorder, network: extranet";

    /// <summary>Hall, clause, what is changed, into what, and where and what is then found.</summary>
    public static TheoryData<string, string, string, string, string, string> Breaches => new()
    {
        { "changchun-county", "changchun-2022.hall-name", "政务服务中心", "便民服务中心", "", "ends in 政务服务中心" },
        { "changchun-town", "changchun-2022.hall-name", "便民服务中心", "为民服务中心", "", "(town) ends in 便民服务中心" },
        { "changchun-village", "changchun-2022.hall-name", "服务站", "服务点", "", "ends in 便民服务站" },
        { "changchun-county", "changchun-2022.general-counters", "zone: z0, kind: general}\n  - {id: c2", "zone: z0, kind: category}\n  - {id: c2", "", "(general): 4, asked for are 5" },
        { "changchun-town", "changchun-2022.general-counters-town", "zone: z0, kind: general}\n  - {id: c2", "zone: z0, kind: category}\n  - {id: c2", "", "(general): 1, asked for are 2" },
        { "changchun-village", "changchun-2022.general-counters-community", "zone: z0, kind: general}\n  - {id: c2", "zone: z0, kind: category}\n  - {id: c2", "", "(general): 1, asked for are 2" },
        { "changchun-village", "changchun-2022.general-counters-village", "kind: general", "kind: category", "", "(general): 0, asked for are 1" },
        { "changchun-town", "changchun-2022.special-counters", "kind: unresolved", "kind: general", "", "no counter of this kind: unresolved" },
        { "changchun-town", "changchun-2022.zones", "name: 宣传展示区", "name: 展示区, type: 休息等候区", "", "the hall has no such zone" },
        { "changchun-county", "changchun-2022.zones", "name: 自助服务区", "name: 无名区", "z8", "does not know a zone of this name" },
        { "changchun-county", "changchun-2022.round-the-clock", ", z9]", "]", "z9", "no camera watches the zone" },
        { "changchun-town", "changchun-2022.gb28181", "[gb28181-2022, onvif]", "[onvif]", "dome", "does not follow GB/T 28181" },
        { "changchun-town", "changchun-2022.resolution", "2560x1440", "1920x1072", "dome", "1920x1072 (declared)" },
        { "changchun-town", "changchun-2022.coverage", ", z7]", "]", "z7", "no camera watches the zone" },
        { "changchun-town", "changchun-2022.domes", "kind: dome, ", "", "", "5 counters and 0 domes; at least 1" },
        { "changchun-town", "changchun-2022.counter-cameras", "kind: dome, zone: z0", "kind: dome, zone: z0, counter: c1", "", "" },
        { "changchun-town", "changchun-2022.counter-cameras", "zone: z0, counter: c3,", "zone: z0,", "c3", "no fixed camera" },
        { "changchun-town", "changchun-2022.counter-cameras", "\"rtsp://10.0.0.3/1\",", "\"rtsp://10.0.0.3/1\", kind: dome,", "c3", "only a dome watches the counter (cam3)" },
        { "changchun-town", "changchun-2022.pickups", "  - {id: mic2, counter: c2, camera: cam2}\n", "", "c2", "no pickup" },
        { "changchun-town", "changchun-2022.pickups", "counter: c2, camera: cam2}", "counter: c2, camera: cam1}", "c2", "(mic2) goes into no camera that watches the counter" },
        { "changchun-town", "changchun-2022.sharing", "counter: c1, sees", "counter: c1, shared_with: [c2], sees", "cam1", "do not face each other: 01号窗口、02号窗口" },
        { "changchun-town", "changchun-2022.sharing", "counter: c1, camera: cam1}", "counter: c1, shared_with: [c2, c3], camera: cam1}", "mic1", "it serves 3 counters" },
        { "changchun-town", "changchun-2022.both-sides", "counter: c4, sees: [staff, citizens]", "counter: c4, sees: [staff]", "c4", "the staff but not the citizen" },
        { "changchun-town", "changchun-2022.both-sides", "counter: c4, sees: [staff, citizens]", "counter: c4, sees: [citizens]", "c4", "the citizen but not the staff" },
        { "changchun-town", "changchun-2022.both-sides", "counter: c4, sees: [staff, citizens]", "counter: c4, sees: []", "c4", "neither staff nor citizen" },
        { "changchun-town", "changchun-2022.dome-coverage", ", z7]", "]", "z7", "neither a dome nor another camera" },
        { "changchun-town", "changchun-2022.backup", "class: backup", "class: switch", "", "no such device is listed: backup storage" },
        { "changchun-town", "changchun-2022.beijing-time", "kind: dome,", "kind: dome, label: {mode: none},", "dome", "no label" },
        { "changchun-town", "changchun-2022.label", "kind: dome,", "kind: dome, label: {mode: none},", "dome", "no label" },
        { "changchun-town", "changchun-2022.label", "name: 综合受理区", "name: 一厅, type: 综合受理区", "z0", "the label says '一厅', which is not the standard's word" },
        { "changchun-town", "changchun-2022.label-hall", "kind: dome,", "kind: dome, label: {mode: none},", "dome", "no label" },
        { "changchun-town", "changchun-2022.uplink", Extranet, "class: recorder, network: internet", "recorder", "another network: internet; asked for is e-government extranet" },
        { "changchun-town", "changchun-2022.firewall", "class: firewall", "class: switch", "", "no such device is listed: firewall" },
        { "changchun-gongzhuling", "changchun-2022.all-on-extranet", "[gb28181-2022, onvif], network: extranet", "[gb28181-2022, onvif], network: private", "dome", "another network: private network" },
        { "changchun-town", "national.signs", "class: sign", "class: switch", "", "no such device is listed: sign" },
        { "changzhou", "changzhou.hall-name", "为民服务中心", "便民服务中心", "", "ends in 为民服务中心" },
        { "changzhou", "changzhou.ups", "class: ups", "class: switch", "", "uninterruptible power supply" },
        { "changzhou", "changzhou.zones", "name: 后台管理区", "name: 档案室", "", "the hall has no such zone" },
        { "changzhou", "changzhou.guide-desk", "kind: desk", "kind: general", "", "(desk): 0, asked for are 1" },
        { "changzhou", "changzhou.domes", "kind: dome, ", "", "", "8 counters and 0 domes" },
        { "changzhou", "changzhou.pickups", "  - {id: mic2, counter: c2, camera: cam2}\n", "", "c2", "no pickup" },
        { "changzhou", "changzhou.server", "class: server", "class: switch", "", "no such device is listed: server" },
        { "changzhou", "changzhou.counter-cameras", "zone: z0, counter: c3,", "zone: z0,", "c3", "no camera watches the counter" },
        { "changzhou", "changzhou.coverage", ", z3]", "]", "z3", "no camera watches the zone" },
        { "changzhou", "changzhou.counters", "  - {id: c9, name: 09号窗口, zone: z0, kind: general}", "  - {id: c9, name: 09号窗口, zone: z0, kind: desk}", "", "(any kind): 7, asked for are 8" },
        { "jiangsu-town", "jiangsu-draft.hall-name", "便民服务中心", "为民服务中心", "", "ends in 便民服务中心" },
        { "jiangsu-village", "jiangsu-draft.hall-name-village", "便民服务站", "便民服务中心", "", "ends in 便民服务站 / 便民服务点" },
        { "jiangsu-town", "jiangsu-draft.counter-numbers", "name: 07号窗口", "name: 帮办代办窗口", "c7", "no number" },
        { "jiangsu-town", "jiangsu-draft.zones", "name: 政务公开区", "name: 党建引领", "", "the hall has no such zone" },
        { "jiangsu-village", "jiangsu-draft.general-counters", "kind: general", "kind: department", "", "(general): 0, asked for are 1" },
        { "jiangsu-town", "jiangsu-draft.special-counters", "kind: one-thing", "kind: general", "", "no counter of this kind: one-thing" },
        { "jiangsu-town", "jiangsu-draft.round-the-clock", ", z5]", "]", "z5", "no camera watches the zone" },
        { "jiangsu-town", "jiangsu-draft.video", ", z4, z5]", ", z5]", "z4", "no camera watches the zone" },
        { "qidong-town", "qidong-2020.supervision", ", z6, z7]", ", z7]", "z6", "no camera watches the zone" },
        { "qidong-town", "qidong-2020.hall-name", "为民服务中心", "便民服务中心", "", "ends in 为民服务中心" },
        { "qidong-village", "qidong-2020.hall-name", "便民服务中心", "便民服务站", "", "ends in 便民服务中心" },
        { "qidong-town", "qidong-2020.zones", "name: 项目开标室", "name: 评标室", "", "the hall has no such zone" },
        { "qidong-town", "qidong-2020.round-the-clock", ", z7]", "]", "z7", "no camera watches the zone" },
        { "qidong-town", "qidong-2020.counters", "name: 07号窗口, zone: z0, kind: general", "name: 07号窗口, zone: z0, kind: desk", "", "9, asked for are 10" },
        { "qidong-town", "qidong-2020.category-counters", "建设综合窗口", "综合窗口", "", "no counter is named after '建设'" },
        { "qidong-village", "qidong-2020.general-counters", "name: 02号窗口, zone: z0, kind: general", "name: 02号窗口, zone: z0, kind: department", "", "2, asked for are 3" },
        { "ningbo", "ningbo.hall-name", "便民服务中心", "为民服务中心", "", "ends in 便民服务中心" },
        { "ningbo", "ningbo.zones", "name: 自助办理服务区", "name: 档案室", "", "the hall has no such zone" },
        { "ningbo", "ningbo.guide-desk", "kind: desk", "kind: general", "", "(desk): 0, asked for are 1" },
        { "ningbo", "ningbo.coverage", "covers: [z1]", "covers: []", "z1", "no camera watches the zone" },
        { "ningbo", "ningbo.pickups", "  - {id: mic2, counter: c2, camera: cam2}\n", "", "c2", "no pickup" },
    };

    public static TheoryData<string> Halls => [.. ModelHall.All.Keys];

    [Theory]
    [MemberData(nameof(Halls))]
    public void A_model_hall_keeps_every_clause(string hall)
    {
        var inspection = ModelHall.Inspect(ModelHall.All[hall]);

        Assert.True(inspection.Ok);
        Assert.All(inspection.Results, result => Assert.Empty(result.Findings));
        Assert.Contains(inspection.Results, result => result.State == ClauseState.Met);
    }

    [Theory]
    [MemberData(nameof(Breaches))]
    public void What_is_wrong_is_found(string hall, string clause, string right, string wrong, string place, string expected)
    {
        var yaml = ModelHall.All[hall];
        Assert.Contains(right, yaml);
        var result = ModelHall.Judge(yaml.Replace(right, wrong), clause);
        if (expected.Length == 0)
        {
            Assert.Empty(result.Findings);
            return;
        }

        var finding = result.Findings.First(finding => finding.What.ToString().Contains(expected, StringComparison.Ordinal));
        Assert.Equal(place, finding.Where.Id);
        Assert.Equal(result.Findings.Any(each => each.Severity == Severity.Violation) ? ClauseState.Violated : ClauseState.Noticed, result.State);
        Assert.True(result.Clause.IsMust || finding.Severity == Severity.Notice);
        Assert.NotEmpty(finding.Remedy.ToString());
    }

    [Fact]
    public void Every_clause_that_can_be_broken_is_broken_once()
    {
        var broken = Breaches.Select(row => (string)row[1]).ToHashSet();
        var clauses = ModelHall.All.Keys.SelectMany(hall => ModelHall.Inspect(ModelHall.All[hall]).Results).Select(result => result.Clause)
            .Where(clause => clause.Rule is not (ManualRule or RetentionRule or PrivateRoomRule or SpeechRule)); // A file cannot break these.

        Assert.Empty(clauses.Select(clause => clause.Id).Distinct().Except(broken));
    }

    [Theory]
    [InlineData("domes", "kind: dome, zone: z0", "kind: dome, zone: z0", ClauseState.Met)]
    [InlineData("gb28181", ", standards: [gb28181-2022, onvif]", "", ClauseState.Open)]
    [InlineData("resolution", ", resolution: 2560x1440", "", ClauseState.Open)]
    [InlineData("both-sides", "counter: c5, sees: [staff, citizens]", "counter: c5", ClauseState.Open)]
    [InlineData("special-counters", "kind: unresolved", "", ClauseState.Open)]
    [InlineData("general-counters-town", "02号窗口, zone: z0, kind: general", "02号窗口, zone: z0", ClauseState.Open)]
    [InlineData("uplink", "class: recorder, network: extranet", "class: recorder", ClauseState.Open)]
    [InlineData("uplink", "class: recorder", "class: switch", ClauseState.Open)]
    [InlineData("sharing", "facing: []", "facing: [[c1, c2]]", ClauseState.Met)]
    [InlineData("round-the-clock", "facing: []", "facing: []", ClauseState.NotApplicable)]
    [InlineData("retention", "facing: []", "facing: []", ClauseState.Open)]
    public void What_the_file_does_not_tell_is_open(string clause, string there, string instead, object expected)
    {
        var yaml = ModelHall.All["changchun-town"];
        Assert.Contains(there, yaml);
        var result = ModelHall.Judge(yaml.Replace(there, instead), "changchun-2022." + clause);

        Assert.Equal((ClauseState)expected, result.State);
        Assert.Equal(result.State == ClauseState.Open, result.Open.Count > 0);
    }

    [Fact]
    public void A_facing_pair_may_share_a_camera_and_a_pickup()
    {
        var yaml = ModelHall.All["changchun-town"]
            .Replace("facing: []", "facing: [[c2, c1]]")
            .Replace("counter: c1, sees", "counter: c1, shared_with: [c2], sees")
            .Replace("counter: c1, camera", "counter: c1, shared_with: [c2], camera")
            .Replace("  - {id: mic2, counter: c2, camera: cam2}\n", "")
            .Replace("zone: z0, counter: c2,", "zone: z0,");

        Assert.All(ModelHall.Inspect(yaml).Results, result => Assert.Empty(result.Findings));
    }

    [Fact]
    public void Rooms_that_must_not_be_watched_need_no_camera()
    {
        var yaml = ModelHall.All["changchun-town"].Replace("counters:\n", "  - {id: wc, name: 无障碍卫生间}\n  - {id: baby, name: 母婴室}\ncounters:\n");

        Assert.Equal(ClauseState.Met, ModelHall.Judge(yaml, "changchun-2022.coverage").State);
        Assert.Contains("must not be watched: 2", ModelHall.Judge(yaml, "national.private-rooms").Grounds[0].ToString());
    }
}
