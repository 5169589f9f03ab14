namespace Supervision.Recorder.Configuration;

/// <summary>The network that a device is on.</summary>
public enum NetworkKind
{
    /// <summary>电子政务外网: the e-government extranet, <c>extranet</c>.</summary>
    Extranet,

    /// <summary>专线、业务专网: a network of the hall's or a department's own, <c>private</c>.</summary>
    Private,

    /// <summary>互联网: the internet, <c>internet</c>.</summary>
    Internet,
}
