namespace Supervision.Recorder.Cli.Texts;

/// <summary>What can be wrong with the hall in site.yaml: its place, names, storage and network.</summary>
internal static class HallTexts
{
    internal static readonly Text HallName = new(
        "the hall's name '{0}' is not one of profile {1}; there a name ends in {2}",
        "大厅名称“{0}”不符合配置方案 {1}；该方案的名称以下列之一结尾：{2}");

    internal static readonly Text ZoneName = new("the zone name '{0}' is not one of profile {1}; it knows {2}", "功能区名称“{0}”不在配置方案 {1} 中；该方案有：{2}");

    internal static readonly Text ZoneNameNear = new(
        "the zone name '{0}' is not one of profile {1}; did you mean '{2}'?",
        "功能区名称“{0}”不在配置方案 {1} 中；是否指“{2}”？");

    internal static readonly Text Or = new("{0} or {1}", "{0} 或 {1}");

    internal static readonly Text Division = new(
        "the 6 digits of GB/T 2260, or 9 digits down to the township, for instance \"220104\"",
        "GB/T 2260 的 6 位数字，或到乡镇的 9 位数字，例如 \"220104\"");

    internal static readonly Text UnknownDivision = new(
        "the table knows no place with the division code {0}; correct it, or name a place that the table does not know yet: division: {1}",
        "区划表中没有代码 {0}；请改正；若是表中尚无的地方，请写出名称：division: {1}");

    internal static readonly Text UnknownDivisionNear = new(
        "the table knows no place with the division code {0} ({2} is {3}); correct it, or name a place that the table does not know yet: division: {1}",
        "区划表中没有代码 {0}（{2} 为{3}）；请改正；若是表中尚无的地方，请写出名称：division: {1}");

    internal static readonly Text ManyNames = new(
        "'division.names' has {0} names; write at most {1}, from the province down",
        "“division.names”有 {0} 个名称；最多写 {1} 个，从省级开始");

    internal static readonly Text OddName = new(
        "'division.names' holds something that is no name; write {0}",
        "“division.names”中有不是名称的内容；应写 {0}");

    internal static readonly Text PrivateRoom = new(
        "no camera or pickup may be at '{0}' ('{1}': Regulation 799, Article 8); take it out, or give it the zone and name of the public place that it really serves",
        "“{0}”不得设置摄像机和拾音器（“{1}”：国务院令第 799 号第八条）；请去掉该设备，或改为它实际所在公共场所的功能区和名称");

    internal static readonly Text Facing = new(
        "'facing' holds something that is no pair; write two different counters' ids: [[\"01\", \"02\"]]",
        "“facing”中有不是一对的内容；应写两个不同窗口的编号：[[\"01\", \"02\"]]");

    internal static readonly Text FacingTwice = new(
        "counter '{0}' faces two others; it can face one only: take one of the pairs out",
        "窗口“{0}”与两个窗口面对面；每个窗口只能属于一对：请去掉其中一对");

    internal static readonly Text SharedWith = new(
        "'{0}' names further counters besides 'counter'; give 'counter' too, and do not name it again",
        "“{0}”写的是“counter”以外的窗口；请同时写“counter”，且不要重复");

    internal static readonly Text HoursSpan = new("two times of a day, the earlier one first, such as {0}", "一天中的两个时刻，先早后晚，例如 {0}");

    internal static readonly Text LunchOutside = new(
        "the lunch break {0} lies outside the opening hours {1}; write a part of them",
        "午休 {0} 不在开放时间 {1} 之内；请写其中的一段");

    internal static readonly Text TimeServer = new("name or address of a time server, such as 192.168.1.10", "时间服务器的名称或地址，例如 192.168.1.10");
    internal static readonly Text Resolution = new("width x height in pixels, such as 1920x1080", "以像素为单位的宽x高，例如 1920x1080");

    internal static readonly Text HourNotDivided = new(
        "'storage.segment_seconds' is {0}, which does not divide an hour; write 30, 60, 120, 300 or 600, so that segments begin on whole minutes",
        "“storage.segment_seconds”为 {0}，不能整除一小时；请写 30、60、120、300 或 600，使片段从整分钟开始");

    internal static readonly Text Allow = new(
        "'network.allow' holds '{0}'; write a host name, an address, or a range such as 192.168.1.0/24",
        "“network.allow”中有“{0}”；应写主机名、地址，或 192.168.1.0/24 这样的网段");

    internal static readonly Text AllowList = new(
        "'network.allow' holds a list; write a host name, an address, or a range such as 192.168.1.0/24",
        "“network.allow”中有一个列表；应写主机名、地址，或 192.168.1.0/24 这样的网段");
}
