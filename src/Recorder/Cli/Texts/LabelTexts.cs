namespace Supervision.Recorder.Cli.Texts;

/// <summary>Why a camera's pictures carry no label strip, as the pipeline reports it.</summary>
internal static class LabelTexts
{
    internal static readonly Text[] All =
    [
        new("label strip: {0}", "标注条：{0}"),
        new("the camera's own label was not seen in its pictures yet", "尚未在画面中核对到摄像机自行叠加的标注"),
        new("'{0}' is not in the picture", "画面中没有“{0}”"),
        new("'{0}' breaks off after '{1}'", "画面中的“{0}”在“{1}”之后截断"),
        new("'{0}' reads otherwise in the picture: {1}", "画面中的“{0}”与应有内容不符：{1}"),
        new("'{0}' stands in the {1} half of the picture, where it should not", "“{0}”不在画面中应有的位置（{1}）"),
        new("'{0}' stands at the {1}, where it should not", "“{0}”不在画面中应有的位置（{1}）"),
        new("upper", "上半部"),
        new("lower", "下半部"),
        new("left", "左侧"),
        new("right", "右侧"),
        new("no running time can be read in the picture", "画面中读不出走动的时间"),
        new("the time in the picture stands at {0}", "画面中的时间停在 {0}"),
        new("the time in the picture is {0} s ahead", "画面中的时间快 {0} 秒"),
        new("the time in the picture is {0} s behind", "画面中的时间慢 {0} 秒"),
        new("a picture of {0} x {1} has no room for the least text height, 1/36 of the shorter side; shorten the names or choose a larger stream", "{0} x {1} 的画面容不下最小字高（短边的 1/36）；请缩短名称，或选用更大的码流"),
        new("the stream is not H.264; choose H.264 in the camera", "码流不是 H.264；请在摄像机中选择 H.264"),
        new("a parameter set is missing or malformed; restart the camera", "参数集缺失或格式错误；请重启摄像机"),
        new("the stream is interlaced; choose progressive pictures in the camera", "码流是隔行扫描；请在摄像机中选择逐行扫描"),
        new("the stream uses slice groups (FMO); choose Main or High profile in the camera", "码流使用条带组（FMO）；请在摄像机中选择 Main 或 High 档次"),
        new("the stream uses Extended profile or data partitions; choose Main or High profile in the camera", "码流使用 Extended 档次或数据分割；请在摄像机中选择 Main 或 High 档次"),
        new("colours are not 4:2:0; choose Main or High profile in the camera", "色度格式不是 4:2:0；请在摄像机中选择 Main 或 High 档次"),
        new("samples have more than 8 bits; choose Main or High profile in the camera", "像素位深超过 8 位；请在摄像机中选择 Main 或 High 档次"),
        new("the stream allows lossless coding; choose Main or High profile in the camera", "码流允许无损编码；请在摄像机中选择 Main 或 High 档次"),
        new("the stream has several layers or views (SVC, MVC); choose Main or High profile in the camera", "码流含有多层或多视点（SVC、MVC）；请在摄像机中选择 Main 或 High 档次"),
        new("the stream has parameter sets of different scaling lists; restart the camera", "码流中参数集的缩放列表不一；请重启摄像机"),
        new("the stream has parameter sets of different sizes; restart the camera", "码流中的参数集大小不一；请重启摄像机"),
        new("no level of H.264 holds a picture so large with a strip; choose a smaller resolution in the camera", "画面太大，加上标注条后超出 H.264 的所有级别；请在摄像机中选择较小的分辨率"),
        new("the stream may carry redundant pictures; choose Main or High profile in the camera", "码流可能含有冗余图像；请在摄像机中选择 Main 或 High 档次"),
        new("slice headers need a deblocking field, but the ids of the parameter sets leave no room for it", "条带头需要去块字段，但参数集的编号没有留出位置"),
        new("the stream has B pictures; switch them off in the camera (or choose Baseline profile)", "码流含有 B 帧；请在摄像机中关闭 B 帧（或选择 Baseline 档次）"),
        new("the stream has SP or SI slices; choose Main or High profile in the camera", "码流含有 SP 或 SI 条带；请在摄像机中选择 Main 或 High 档次"),
        new("a slice header is malformed or names parameter sets that the camera did not send", "条带头格式错误，或引用了摄像机没有发送的参数集"),
        new("slices of a picture are missing, repeated or out of order", "画面的条带缺失、重复或顺序错误"),
        new("an access unit without a picture", "访问单元中没有画面"),
        new("the camera changed its parameter sets within the stream", "摄像机在码流中途更换了参数集"),
        new("a slice is coded in a way from which the camera's bytes could not be restored", "有条带的编码方式无法还原摄像机的原始数据"),
    ];
}
