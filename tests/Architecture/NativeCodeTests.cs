using System.Reflection;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Supervision.Tests.Architecture;

/// <summary>Native calls and raw pointers stay behind two folders, so that a binding can be replaced and reviewed at one address.</summary>
public sealed class NativeCodeTests
{
    private static readonly string[] Folders = ["src/Media/FFmpeg/", "src/Media/Posix/"];
    private static readonly string[] Namespaces = ["Supervision.Media.FFmpeg", "Supervision.Media.Posix"];
    private static readonly string[] Assemblies = ["Supervision.Media", "Supervision.Overlay", "Supervision.Retention", "supervision"];

    private const BindingFlags All =
        BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    [Fact]
    public void Native_functions_are_declared_in_their_folders()
    {
        var offenders = Assemblies.Select(Assembly.Load).SelectMany(assembly => assembly.GetTypes())
            .Where(type => !IsNative(type.Namespace ?? ""))
            .SelectMany(type => type.GetMethods(All).Where(method => method.Attributes.HasFlag(MethodAttributes.PinvokeImpl))
                .Select(method => $"{type.FullName}.{method.Name}"));

        Offenders.None($"Native functions are declared in {string.Join(" and ", Folders)}", offenders);
    }

    [Fact]
    public void Unsafe_code_stays_in_its_folders()
    {
        var offenders = Repository.Sources
            .Where(file => file.Path.StartsWith("src/", StringComparison.Ordinal) && !Folders.Any(folder => file.Path.StartsWith(folder, StringComparison.Ordinal)))
            .SelectMany(file => file.Syntax.DescendantTokens().Where(token => token.IsKind(SyntaxKind.UnsafeKeyword)).Select(token => file.At(token.GetLocation())));

        Offenders.None($"Unsafe code stays in {string.Join(" and ", Folders)}", offenders);
    }

    private static bool IsNative(string space) =>
        Namespaces.Any(allowed => space == allowed || space.StartsWith(allowed + ".", StringComparison.Ordinal));
}
