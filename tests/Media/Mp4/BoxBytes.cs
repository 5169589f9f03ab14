using System.Buffers.Binary;
using System.Text;

namespace Supervision.Tests.Media.Mp4;

/// <summary>Finds a box by its four letters, wherever it lies: blunt, and so independent of the code under test.</summary>
internal static class BoxBytes
{
    public static byte[] Find(byte[] file, string type)
    {
        var at = file.AsSpan().IndexOf(Encoding.ASCII.GetBytes(type));
        Assert.True(at >= 4, $"no {type}");
        var size = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at - 4));
        return file[(at + 4)..(at - 4 + size)];
    }

    public static int Count(byte[] file, string type)
    {
        var count = 0;
        ReadOnlySpan<byte> rest = file;
        for (var at = rest.IndexOf(Encoding.ASCII.GetBytes(type)); at >= 0; at = rest.IndexOf(Encoding.ASCII.GetBytes(type)))
        {
            count++;
            rest = rest[(at + 4)..];
        }

        return count;
    }
}
