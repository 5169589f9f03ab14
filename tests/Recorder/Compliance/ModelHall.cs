using System.Globalization;
using System.Text;

using Supervision.Recorder.Compliance;
using Supervision.Tests.Recorder.Cli;
using Supervision.Tests.Recorder.Configuration;

namespace Supervision.Tests.Recorder.Compliance;

/// <summary>Halls against which no clause of their standards has anything to say, as site.yaml. Tests break one thing each.</summary>
internal static class ModelHall
{
    private const string Devices = """
        devices:
          - {id: recorder, name: 录像主机, class: recorder, network: extranet}
          - {id: server, name: 监控服务器, class: server, network: extranet}
          - {id: firewall, name: 防火墙, class: firewall, network: extranet}
          - {id: backup, name: 备份存储, class: backup, network: extranet}
          - {id: ups, name: 不间断电源, class: ups}
          - {id: sign, name: 提示标识, class: sign}
        """;

    private static readonly string[] ChangchunTown = ["综合受理区", "咨询导服区", "休息等候区", "后台协同区", "自助申报区", "物料流转区", "制证出证区", "宣传展示区"];

    private static readonly string[] ChangchunKinds = ["general", "general", "assistance", "cross-province", "unresolved"];

    /// <summary>By a short word: the standard, and the level where it has several.</summary>
    internal static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["changchun-county"] = Text("changchun-2022", "county", "朝阳区政务服务中心", [.. ChangchunTown, "自助服务区", "24小时自助服务区"], [.. ChangchunKinds, "general", "general", "general"]),
        ["changchun-town"] = Text("changchun-2022", "town", "永昌街道便民服务中心", ChangchunTown, ChangchunKinds),
        ["changchun-village"] = Text("changchun-2022", "village", "桂林社区便民服务站", ["综合受理区", "休息等候区", "自助申报区", "物料流转区"], ChangchunKinds),
        ["changchun-gongzhuling"] = Text("changchun-2022", "county", "公主岭市政务服务中心", [.. ChangchunTown, "自助服务区"], [.. ChangchunKinds, "general", "general", "general"]),
        ["changzhou"] = Text("changzhou", "town", "奔牛镇为民服务中心", ["窗口办理区", "服务引导区", "办事等候区", "后台管理区"], ["desk", .. Enumerable.Repeat("general", 8)]),
        ["jiangsu-town"] = Text(
            "jiangsu-draft", "town", "奔牛镇便民服务中心", ["窗口服务区", "咨询导服区", "政务公开区", "自助服务区", "休息等候区", "24小时自助服务区"],
            ["general", "department", "cross-province", "in-province", "one-thing", "unresolved", "assistance"]),
        ["jiangsu-village"] = Text("jiangsu-draft", "village", "后坊村便民服务站", ["窗口服务区", "政务公开区", "休息等候区"], ["general"]),
        ["qidong-town"] = Text(
            "qidong-2020", "town", "吕四港镇为民服务中心", ["窗口服务区", "咨询服务区", "自助服务区", "信息公开区", "代办服务专区", "项目开标室", "等候休息区", "24小时自助服务区"],
            [.. Enumerable.Repeat("general", 7), "category", "category", "category"])
            .Replace("name: 08号窗口", "name: 08号民生综合窗口").Replace("name: 09号窗口", "name: 09号建设综合窗口").Replace("name: 10号窗口", "name: 10号市政公共服务窗口"),
        ["qidong-village"] = Text("qidong-2020", "village", "吕四港镇秦潭村便民服务中心", ["窗口服务区"], ["general", "general", "general"]),
        ["ningbo"] = Text("ningbo", "town", "石碶街道便民服务中心", ["综合办理区", "自助办理服务区"], ["desk", "general"]),
    };

    /// <summary>What becomes of a hall; it must be a good configuration.</summary>
    internal static SiteInspection Inspect(string yaml, IReadOnlyDictionary<string, MeasuredCamera>? measured = null)
    {
        using var folder = new SiteFolder();
        var result = folder.Load(yaml);
        Assert.Empty(result.Errors);
        return SiteInspection.Of(new HallView(result.Value!, measured), CliRun.Now);
    }

    /// <summary>What becomes of one clause of it.</summary>
    internal static ClauseResult Judge(string yaml, string clause, IReadOnlyDictionary<string, MeasuredCamera>? measured = null) =>
        Inspect(yaml, measured).Results.Single(result => result.Clause.Id == clause);

    /// <summary>The first zone holds the counters, each with camera and pickup; a dome sees the others.</summary>
    private static string Text(string profile, string level, string hall, string[] zones, string[] kinds)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"profile: {profile}\nlevel: {level}\ndivision: \"220104\"\nhall: {hall}\nzones:");
        text.AppendJoin("", zones.Select((zone, index) => $"  - {{id: z{index}, name: {zone}}}\n"));
        text.Append("counters:\n").AppendJoin("", kinds.Select((kind, index) => $"  - {{id: c{index + 1}, name: {index + 1:00}号窗口, zone: z0, kind: {kind}}}\n"));
        text.Append("facing: []\ncameras:\n");
        text.AppendJoin("", kinds.Select((_, index) => index + 1).Select(number =>
            $"  - {{id: cam{number}, name: {number}号, address: \"rtsp://10.0.0.{number}/1\", zone: z0, counter: c{number}, sees: [staff, citizens], resolution: 1920x1080, standards: [gb28181-2016], network: extranet}}\n"));
        text.Append(CultureInfo.InvariantCulture, $"  - {{id: dome, name: 全景, address: \"rtsp://10.0.0.99/1\", kind: dome, zone: z0, covers: [{string.Join(", ", zones.Index().Skip(1).Select(zone => $"z{zone.Index}"))}], resolution: 2560x1440, standards: [gb28181-2022, onvif], network: extranet}}\n");
        text.Append("pickups:\n").AppendJoin("", kinds.Select((_, index) => $"  - {{id: mic{index + 1}, counter: c{index + 1}, camera: cam{index + 1}}}\n"));
        return text.Append(Devices).Append('\n').ToString();
    }
}
