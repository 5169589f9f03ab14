namespace Supervision.Recorder.Configuration;

/// <summary>The label at the bottom right of the picture.</summary>
public sealed record LabelConfiguration
{
    /// <summary>The smallest permitted <see cref="TextHeight"/>: text must stay readable.</summary>
    public const double MinTextHeight = 1.0 / 36;

    /// <summary>The largest permitted <see cref="TextHeight"/>.</summary>
    public const double MaxTextHeight = 0.1;

    /// <summary>The smallest permitted <see cref="Guard"/>.</summary>
    public const double MinGuard = 0.02;

    /// <summary>The largest permitted <see cref="Guard"/>: what is promised of it.</summary>
    public const double MaxGuard = 0.3;

    /// <summary>How the label comes into the picture.</summary>
    public LabelMode Mode { get; init; } = LabelMode.Auto;

    /// <summary>How the text stands out.</summary>
    public LabelLook Style { get; init; } = LabelLook.Box;

    /// <summary>Height of the text as a part of the picture's shorter side.</summary>
    public double TextHeight { get; init; } = MinTextHeight;

    /// <summary>How much of the picture the box hides, from 0.3 to 1.</summary>
    public double Opacity { get; init; } = 0.6;

    /// <summary>Font families as fontconfig knows them; a character comes from the first that has it.</summary>
    public IReadOnlyList<string> Fonts { get; init; } = ["Noto Sans CJK SC", "BabelStone Han"];

    /// <summary>What comparing pictures with and without their strip may cost, in percent of a core: samples and older segments together.</summary>
    public double Guard { get; init; } = 0.05;

    /// <summary>Whether older segments whose picture the strip damages get a file beside them with the label in its pixels.</summary>
    public bool Relabel { get; init; }
}
