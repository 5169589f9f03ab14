using System.Reflection;
using System.Runtime.InteropServices;

using Supervision.Media.FFmpeg.Native;

using static Supervision.Media.FFmpeg.Native.AvConstants;

namespace Supervision.Media.FFmpeg;

/// <summary>Loads libav once: finds the libraries of exactly the versions that the layouts were generated for, and routes the log.</summary>
public static class Libav
{
    private static readonly LibavLibrary[] Libraries =
    [
        new(LibAvutil.Library, LIBAVUTIL_VERSION_MAJOR),
        new(LibAvCodec.Library, LIBAVCODEC_VERSION_MAJOR),
        new(LibAvFormat.Library, LIBAVFORMAT_VERSION_MAJOR),
        new(LibAvFilter.Library, LIBAVFILTER_VERSION_MAJOR),
        new(LibSwResample.Library, LIBSWRESAMPLE_VERSION_MAJOR),
        new(LibSwScale.Library, LIBSWSCALE_VERSION_MAJOR),
    ];

    private static readonly Lazy<bool> Loaded = new(LoadAll, LazyThreadSafetyMode.ExecutionAndPublication);

    /// <summary>Debian packages that must be installed.</summary>
    public static IReadOnlyList<string> DebianPackages { get; } = [.. Libraries.Select(l => l.Package)];

    /// <summary>Loads and checks the libraries. Everything in this folder calls it first; a self check may call it too.</summary>
    /// <exception cref="LibavException">A library is missing or has another version; says what to install.</exception>
    public static void EnsureLoaded() => _ = Loaded.Value;

    private static bool LoadAll()
    {
        var handles = Libraries.ToDictionary(l => l.Name, l => l.Load());
        NativeLibrary.SetDllImportResolver(
            Assembly.GetExecutingAssembly(), (name, _, _) => handles.GetValueOrDefault(name));
        uint[] versions =
        [
            LibAvutil.avutil_version(), LibAvCodec.avcodec_version(), LibAvFormat.avformat_version(),
            LibAvFilter.avfilter_version(), LibSwResample.swresample_version(), LibSwScale.swscale_version(),
        ];
        foreach (var (library, version) in Libraries.Zip(versions))
        {
            library.Check(version);
        }

        LibavLog.Install();
        return true;
    }
}
