namespace Supervision.Recorder.Cli;

/// <summary>A text and its values, until it is known in which language it is read. A value may be a text or a message itself.</summary>
internal sealed record Message(Text Text, IReadOnlyList<object?> Values)
{
    internal string In(Language language) => Text.In(language, [.. Values.Select(value => Said(value, language))]);

    /// <summary>In English, as logs have it.</summary>
    public override string ToString() => In(Language.English);

    public static implicit operator Message(Text text) => text.With();

    private static object? Said(object? value, Language language) => value switch
    {
        Message message => message.In(language),
        Text text => text.In(language),
        _ => value,
    };
}
