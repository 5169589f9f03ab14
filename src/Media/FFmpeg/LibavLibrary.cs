using System.Runtime.InteropServices;

namespace Supervision.Media.FFmpeg;

/// <summary>One shared library of libav: its name in the imports, the major version that the layouts were generated for, and its Debian package.</summary>
internal sealed record LibavLibrary(string Name, int Major)
{
    private static readonly string[] Roots = ["/usr/lib", "/usr/local/lib", "/lib"];

    internal string SharedObject => $"lib{Name}.so.{Major}";

    internal string Package => $"lib{Name}{Major}";

    /// <summary>Loads the library or says in one line what is missing.</summary>
    /// <param name="load">Loads a shared object by its name; 0 where it is not there.</param>
    /// <param name="findOthers">Names the installed shared objects of other versions.</param>
    internal nint Load(Func<string, nint> load, Func<string, IReadOnlyList<string>> findOthers)
    {
        var library = load(SharedObject);
        if (library != 0)
        {
            return library;
        }

        var others = findOthers($"lib{Name}.so.*");
        var installed = others.Count == 0 ? "it is not installed" : $"installed is {string.Join(", ", others)}";
        throw new LibavException($"load {SharedObject}", $"{installed}; install the Debian package {Package} (FFmpeg 5.1)");
    }

    /// <summary>Checks what the loaded library says about itself.</summary>
    /// <param name="version">libav's packed version: major in the bits above 16.</param>
    internal void Check(uint version)
    {
        var found = version >> 16;
        if (found != Major)
        {
            throw new LibavException(
                $"load {SharedObject}",
                $"it is version {found}.{(version >> 8) & 255}, needed is {Major}; install the Debian package {Package} (FFmpeg 5.1)");
        }
    }

    internal nint Load() => Load(
        static name => NativeLibrary.TryLoad(name, out var library) ? library : 0,
        static pattern => Directories().SelectMany(d => Directory.EnumerateFiles(d, pattern)).Select(Path.GetFileName).OfType<string>().Distinct().Order().ToArray());

    private static IEnumerable<string> Directories()
    {
        var roots = Roots.Where(Directory.Exists).ToArray();
        return roots.Concat(roots.SelectMany(r => Directory.EnumerateDirectories(r, "*-linux-gnu")));
    }
}
