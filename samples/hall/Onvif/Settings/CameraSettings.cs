namespace Supervision.HallOnvif.Settings;

/// <summary>One simulated camera.</summary>
internal sealed record CameraSettings
{
    /// <summary>Its port for ONVIF; 0 takes a free one.</summary>
    public required int Port { get; init; }

    public string Name { get; init; } = "camera";

    public string Vendor { get; init; } = "Hall";

    public string Model { get; init; } = "SIM-1";

    public string Firmware { get; init; } = "1.0";

    public required string Serial { get; init; }

    /// <summary>Endpoint reference without <c>urn:uuid:</c>.</summary>
    public required Guid Reference { get; init; }

    public LoginKind Login { get; init; } = LoginKind.Both;

    /// <summary>MD5 or SHA-256.</summary>
    public string DigestAlgorithm { get; init; } = "MD5";

    /// <summary>Refuses a UsernameToken that it saw before, as the standard recommends and few cameras do.</summary>
    public bool NonceOnce { get; init; }

    /// <summary>The first is the main stream.</summary>
    public required IReadOnlyList<StreamSettings> Streams { get; init; }

    /// <summary>Media2 besides Media.</summary>
    public bool Media2 { get; init; } = true;

    /// <summary>AAC or G711; null has no microphone.</summary>
    public string? Sound { get; init; }

    /// <summary>The profiles have the sound from the start.</summary>
    public bool SoundOn { get; init; } = true;

    /// <summary>A dome.</summary>
    public bool Ptz { get; init; }

    /// <summary>Settings of the picture: brightness, infrared filter and the like.</summary>
    public bool Imaging { get; init; }

    /// <summary>How many texts the camera draws.</summary>
    public int MaxTexts { get; init; } = 4;

    /// <summary>Texts that it draws from the start, at the upper left.</summary>
    public IReadOnlyList<string> Texts { get; init; } = [];

    /// <summary>Corners that it offers, and Custom.</summary>
    public IReadOnlyList<string> TextPlaces { get; init; } = ["UpperLeft", "UpperRight", "LowerLeft", "LowerRight", "Custom"];

    /// <summary>Characters of a text at most.</summary>
    public int TextCharacters { get; init; } = 64;

    /// <summary>Bytes of a text at most, in GB 18030.</summary>
    public int TextBytes { get; init; } = 256;

    /// <summary>What is too long is cut without a word, not refused.</summary>
    public bool CutsTexts { get; init; }

    /// <summary>The face of its texts, as fontconfig knows it.</summary>
    public string TextFont { get; init; } = "Noto Serif CJK SC";

    /// <summary>How it draws what it tells.</summary>
    public DrawingKind Drawing { get; init; }

    /// <summary>How far its clock is ahead at the start.</summary>
    public double ClockAheadSeconds { get; init; }

    /// <summary>The host that the camera believes it has, as behind NAT; null is the one that was asked.</summary>
    public string? BelievedHost { get; init; }

    /// <summary>Reports motion, on and off in turn, each so many seconds; 0 never does.</summary>
    public double MotionSeconds { get; init; }

    /// <summary>The same for tampering.</summary>
    public double TamperSeconds { get; init; }

    /// <summary>The same for the loss of its picture signal.</summary>
    public double SignalLossSeconds { get; init; }

    /// <summary>A dome's positions from the start; named preset1 and so on in their order.</summary>
    public IReadOnlyList<PresetSettings> Presets { get; init; } = [];

    public IReadOnlyList<Fault> Faults { get; init; } = [];
}
