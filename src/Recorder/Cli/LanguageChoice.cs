namespace Supervision.Recorder.Cli;

/// <summary>Finds the language before the command line is parsed, because the parser's own help and errors need it.</summary>
internal static class LanguageChoice
{
    private const string Option = "--lang";

    private static readonly string[] Variables = ["LC_ALL", "LC_MESSAGES", "LANG"];

    /// <summary>By <c>--lang</c>, else by the first of LC_ALL, LC_MESSAGES and LANG that is set.</summary>
    internal static Language Of(IReadOnlyList<string> arguments, Func<string, string?> environment)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i].StartsWith(Option + "=", StringComparison.Ordinal))
            {
                return Named(arguments[i][(Option.Length + 1)..]);
            }

            if (arguments[i] == Option && i + 1 < arguments.Count)
            {
                return Named(arguments[i + 1]);
            }
        }

        return Named(Variables.Select(environment).FirstOrDefault(value => !string.IsNullOrEmpty(value)) ?? "");
    }

    private static Language Named(string name) => name.StartsWith("zh", StringComparison.Ordinal) ? Language.Chinese : Language.English;
}
