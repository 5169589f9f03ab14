using System.Runtime.InteropServices;

namespace Supervision.Media.FFmpeg;

/// <summary>Reads C strings of libav.</summary>
internal static unsafe class NativeText
{
    internal static string Read(byte* text) => Marshal.PtrToStringUTF8((nint)text) ?? "";
}
