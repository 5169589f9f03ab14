namespace Supervision.Recorder.Cli.Texts;

/// <summary>Findings about counters, their cameras and pickups.</summary>
internal static class CounterRuleTexts
{
    internal static readonly Text NoFixedCamera = new("the counter has no fixed camera", "该窗口没有定点摄像机");
    internal static readonly Text NoCamera = new("no camera watches the counter", "该窗口没有摄像机");
    internal static readonly Text OnlyDome = new("only a dome watches the counter ({0}), which does not count as a fixed camera", "该窗口只有动点摄像机（{0}），不算定点摄像机");
    internal static readonly Text NoCameraRemedy = new("set up a fixed camera with 'counter: {0}'", "加装定点摄像机，写“counter: {0}”");
    internal static readonly Text CountersWatched = new("{0} of {1} counters have one", "{1} 个窗口中 {0} 个已有");

    internal static readonly Text NoPickup = new("the counter has no pickup", "该窗口没有拾音器");
    internal static readonly Text NoPickupRemedy = new("set up a pickup with 'counter: {0}'", "加装拾音器，写“counter: {0}”");
    internal static readonly Text PickupElsewhere = new("the sound of its pickup ({0}) goes into no camera that watches the counter", "其拾音器（{0}）的声音没有录入拍摄该窗口的摄像机");
    internal static readonly Text PickupElsewhereRemedy = new("name the counter's camera in 'cameras' of the pickup", "在该拾音器的“cameras”中写上拍摄该窗口的摄像机");
    internal static readonly Text NoSound = new("the last recording of its camera ({0}) has no sound (measured)", "其摄像机（{0}）最近的录像没有声音（实测）");
    internal static readonly Text NoSoundRemedy = new("switch the sound on in the camera, and check the pickup's wiring", "在摄像机中打开音频，并检查拾音器接线");
    internal static readonly Text Heard = new("{0} of {1} counters have a pickup that is recorded with their picture", "{1} 个窗口中 {0} 个的拾音器随其画面录制");

    internal static readonly Text Deaf = new("its pickup ({0}) delivered no sound in {1} of {2} of recordings (measured; last cause: {3})", "其拾音器（{0}）在 {2} 的录像中有 {1} 没有声音（实测；最近原因：{3}）");
    internal static readonly Text NothingCame = new("no sound came from its pickup ({0}) in {1} minutes (measured)", "其拾音器（{0}）在 {1} 分钟内没有声音（实测）");
    internal static readonly Text Silence = new("its pickup ({0}) delivered nothing but silence in {1} whole minutes (measured)", "其拾音器（{0}）在 {1} 个整分钟内全是静音（实测）");
    internal static readonly Text DeafRemedy = new("check power, wiring and network of pickup {0}, then see `supervision sound --camera {0}`", "检查拾音器 {0} 的电源、接线和网络，再用 supervision sound --camera {0} 查看");
    internal static readonly Text Gappy = new("sound of pickup {0} is missing in {1} of {2} of recordings ({3} %; last cause: {4})", "拾音器 {0} 的声音在 {2} 的录像中缺 {1}（{3}%；最近原因：{4}）");
    internal static readonly Text GappyRemedy = new("see when and why by `supervision gaps`, and mend network or power of pickup {0}", "用 supervision gaps 查看时间和原因，排除拾音器 {0} 的网络或供电故障");
    internal static readonly Text SoundUnknown = new("the recordings know nothing of these pickups yet ({0}): needed are recordings with this configuration", "录像中还没有这些拾音器（{0}）：需用本配置录像");
    internal static readonly Text LevelUnknown = new("whether these pickups hear anything was not measured yet ({0}): needed is a whole minute of recordings in opening hours", "这些拾音器（{0}）是否拾到声音尚未测得：需在开放时间录满一分钟");

    internal static readonly Text SpeechMeasured = new("levels of {0} of {1} pickups were measured in {2} whole minutes", "{1} 个拾音器中 {0} 个已测电平，共 {2} 个整分钟");
    internal static readonly Text Unclear = new("its sound cannot be understood well: {0} in {1} of {2} whole minutes (measured)", "声音听不清：{2} 个整分钟中有 {1} 个存在问题：{0}（实测）");

    internal static readonly Text ManySharers = new("it serves {0} counters: {1}; at most the two of a facing pair may share", "它供 {0} 个窗口共用：{1}；只有面对面的两个窗口可以共用");
    internal static readonly Text SharingRemedy = new("give each further counter its own, and take it out of 'shared_with'", "其余窗口各自配备，并从“shared_with”中删去");
    internal static readonly Text NotFacing = new("counters share it that do not face each other: {0}", "共用它的窗口不是面对面窗口：{0}");
    internal static readonly Text NotFacingRemedy = new("give each its own; or where they do face each other, write 'facing: [[\"{0}\", \"{1}\"]]'", "各自配备；确为面对面的，写“facing: [[\"{0}\", \"{1}\"]]”");
    internal static readonly Text NothingShared = new("no camera and no pickup is shared", "没有共用的摄像机和拾音器");
    internal static readonly Text Shared = new("shared cameras and pickups: {0}; facing pairs: {1}", "共用的摄像机和拾音器 {0} 个；面对面窗口 {1} 对");

    internal static readonly Text FewCounters = new("{0} counters; the clause begins with {1}", "窗口 {0} 个；满 {1} 个才适用");
    internal static readonly Text NoDome = new("{0} counters and {1} domes; at least {2} is asked for", "窗口 {0} 个，动点摄像机 {1} 个；至少应有 {2} 个");
    internal static readonly Text NoDomeRemedy = new("set up a camera that turns, with 'kind: dome'", "加装可转动的摄像机，写“kind: dome”");
    internal static readonly Text ManyDomes = new("{0} counters and {1} domes; the standard speaks of up to {2}", "窗口 {0} 个，动点摄像机 {1} 个；标准为至多 {2} 个");
    internal static readonly Text ManyDomesRemedy = new("more are allowed where the hall needs them", "大厅确有需要的，可以多设");
    internal static readonly Text Domes = new("counters: {0}; domes: {1}", "窗口 {0} 个，动点摄像机 {1} 个");

    internal static readonly Text NoCitizens = new("its camera shows the staff but not the citizen", "其摄像机只拍到工作人员，拍不到办事群众");
    internal static readonly Text NoStaff = new("its camera shows the citizen but not the staff", "其摄像机只拍到办事群众，拍不到工作人员");
    internal static readonly Text NoSides = new("its camera shows neither staff nor citizen", "其摄像机既拍不到工作人员，也拍不到办事群众");
    internal static readonly Text SidesRemedy = new("turn or move the camera until both are in the picture; then write 'sees: [staff, citizens]'", "调整摄像机，使双方都在画面中；再写“sees: [staff, citizens]”");
    internal static readonly Text SidesUnknown = new("whom the cameras of these counters show is not in the file: needed is 'sees' after a look at the picture ({0})", "这些窗口的摄像机拍到谁，文件中没有写：看过画面后请写“sees”（{0}）");
    internal static readonly Text SidesSeen = new("declared for {0} of {1} counters: staff and citizen are in the picture", "{1} 个窗口中 {0} 个已声明双方都在画面中");

    internal static readonly Text TooFew = new("counters ({0}): {1}, asked for are {2}", "窗口（{0}）{1} 个，应有 {2} 个");
    internal static readonly Text TooFewRemedy = new("set up {0} more ({1}), or correct 'kind' of the counters", "再设 {0} 个（{1}），或改正窗口的“kind”");
    internal static readonly Text Counted = new("counters ({0}): {1} of {2}", "窗口（{0}）：已有 {1} 个，应有 {2} 个");
    internal static readonly Text KindUnknown = new("what these counters are for is not in the file: needed is 'kind' ({0})", "这些窗口的类别，文件中没有写：请写“kind”（{0}）");
    internal static readonly Text NoKind = new("there is no counter of this kind: {0}", "没有这类窗口：{0}");
    internal static readonly Text NoKindRemedy = new("set one up, with 'kind: {0}'", "设置一个，写“kind: {0}”");
    internal static readonly Text KindsThere = new("{0} of {1} kinds are there ({2})", "{1} 类窗口已设 {0} 类（{2}）");
    internal static readonly Text NoName = new("no counter is named after '{0}'", "没有名称含“{0}”的窗口");
    internal static readonly Text NoNameRemedy = new("set one up, and write '{0}' in its name", "设置该窗口，名称中写明“{0}”");
    internal static readonly Text NamesThere = new("{0} of {1} are there ({2})", "{1} 种已设 {0} 种（{2}）");
    internal static readonly Text NoNumber = new("no number in the counter's name", "窗口名称中没有编号");
    internal static readonly Text NoNumberRemedy = new("name it with its number, such as 01号窗口", "名称中写上编号，例如 01号窗口");
    internal static readonly Text Numbered = new("{0} of {1} counters have a number", "{1} 个窗口中 {0} 个有编号");
    internal static readonly Text SignsUnknown = new("what the signs in the hall say is not in the file: needed are photographs of them", "标识牌上写了什么，文件中没有：需要现场照片");
}
