namespace Supervision.Recorder.Configuration;

/// <summary>The profiles that the program knows.</summary>
public static class SiteProfiles
{
    private static readonly string[] ChangchunExtras =
        ["24小时自助服务区", "自助储物", "餐饮贩卖", "项目洽谈", "休息阅读", "办事体验", "项目帮办"];

    private static readonly Dictionary<string, string> ChangchunAliases = new(StringComparer.Ordinal)
    {
        ["咨询引导区"] = "咨询导服区",
        ["后台办公区"] = "后台协同区",
        ["后台办公"] = "后台协同区",
    };

    private static readonly Dictionary<string, string> NoAliases = [];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<SiteProfile> All { get; } =
    [
        new(
            "changchun-zwzx",
            "长春市政务服务中心标准化建设指南（2022年修订）",
            ["咨询导服区", "综合受理区", "休息等候区", "后台协同区", "自助申报区", "自助服务区", "物料流转区", "制证出证区", "宣传展示区", .. ChangchunExtras],
            ChangchunAliases,
            ["政务服务中心", "政务服务中心分中心", "政务服务分中心"]),
        new(
            "changchun-bmzx",
            "长春市便民服务中心标准化建设指南（2022年修订）",
            ["咨询导服区", "综合受理区", "休息等候区", "后台协同区", "自助申报区", "物料流转区", "制证出证区", "宣传展示区", .. ChangchunExtras],
            ChangchunAliases,
            ["便民服务中心", "便民服务中心分中心", "便民服务分中心"]),
        new(
            "changchun-bmz",
            "长春市便民服务站标准化建设指南（2022年修订）",
            ["综合受理区", "休息等候区", "自助申报区", "物料流转区"],
            ChangchunAliases,
            ["便民服务站", "便民服务站分站", "便民服务分站"]),
        new(
            "changzhou",
            "常州市镇（街道）为民服务中心建设示范标准",
            [
                "服务引导区", "办事等候区", "窗口办理区", "后台管理区", "服务引导", "办事等候", "窗口办理", "后台管理", "公共休息区域", "管理办公区",
                "管理办公室", "投诉接待室", "档案室", "综合信息室", "多功能会议厅", "配电房", "计算机房", "监控室",
            ],
            NoAliases,
            ["为民服务中心"]),
        new(
            "jiangsu-draft",
            "江苏省便民服务中心（站、点）建设与管理规范（征求意见稿）",
            [
                "咨询导服区", "窗口服务区", "政务公开区", "自助服务区", "休息等候区", "24小时自助服务区", "党建引领", "智慧政务", "产业促进", "宣教互动",
                "公益服务", "无障碍", "应急", "适老",
            ],
            NoAliases,
            ["便民服务中心", "便民服务站", "便民服务点"]),
        new(
            "qidong",
            "启东市（启政办发〔2020〕37号）",
            ["窗口服务区", "咨询服务区", "自助服务区", "信息公开区", "代办服务专区", "项目开标室", "等候休息区", "24小时自助服务区"],
            NoAliases,
            ["为民服务中心", "便民服务中心"]),
        new(
            "ningbo",
            "宁波市镇（街道）便民服务中心建设标准",
            ["综合办理区", "自助办理服务区", "咨询引导服务台", "咨询引导窗口", "志愿服务岗", "档案室", "档案柜"],
            NoAliases,
            ["便民服务中心"]),
    ];
}
