using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Discovery;

/// <summary>What a camera says of itself by scopes, without a login. Every text is printable and bounded.</summary>
/// <param name="Name">Its name; empty where it has none.</param>
/// <param name="Hardware">Its model; empty where it does not say.</param>
/// <param name="Location">Where it was told that it hangs, such as country/china; empty where nobody did.</param>
/// <param name="Profiles">ONVIF profiles as letters in order: S, T, G, M, ...</param>
internal sealed record DeviceScopes(string Name, string Hardware, string Location, IReadOnlyList<string> Profiles)
{
    private const string Prefix = "onvif://www.onvif.org/";
    private const int MaxScopes = 128;
    private const int MaxLength = 1024;

    /// <summary>It says that it speaks GB/T 28181. ONVIF has no word for that, so few do; false says nothing.</summary>
    internal bool SaysGb28181 { get; init; }

    internal static DeviceScopes None { get; } = new("", "", "", []);

    /// <summary>Reads scopes; the first of each kind wins, what is not ONVIF's is passed over.</summary>
    internal static DeviceScopes Of(IEnumerable<string> scopes)
    {
        var told = scopes.Take(MaxScopes).Where(scope => scope.Length <= MaxLength).ToList();
        var own = told
            .Where(scope => scope.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            .Select(scope => scope[Prefix.Length..].Split('/', 2))
            .Where(parts => parts.Length == 2)
            .Select(parts => (Kind: parts[0].ToLowerInvariant(), Value: AnswerElement.Printable(Uri.UnescapeDataString(parts[1])).Trim('/')))
            .ToList();
        return new(
            First("name"),
            First("hardware"),
            string.Join(", ", All("location")),
            [.. All("profile").Select(profile => profile.Equals("Streaming", StringComparison.OrdinalIgnoreCase) ? "S" : profile).Where(profile => profile.Length == 1).Distinct()])
        {
            SaysGb28181 = told.Exists(scope => scope.Contains("28181", StringComparison.Ordinal)),
        };

        IEnumerable<string> All(string kind) => own.Where(scope => scope.Kind == kind && scope.Value.Length > 0).Select(scope => scope.Value);
        string First(string kind) => All(kind).FirstOrDefault("");
    }
}
