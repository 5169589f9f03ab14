using System.Buffers;

using Microsoft.Win32.SafeHandles;

namespace Supervision.Retention.Journal;

/// <summary>The lines of a journal file one by one, in the same memory whatever its length: a file that somebody blew up is read to its end, and told.</summary>
internal sealed class JournalLines : IDisposable
{
    private const int Block = 1 << 20;

    private readonly SafeFileHandle _file;
    private readonly byte[] _buffer = ArrayPool<byte>.Shared.Rent(Block);
    private int _from;
    private int _filled;
    private int _end;
    private long _offset;
    private long _skipped;

    /// <param name="path">It may be growing.</param>
    /// <exception cref="IOException">It cannot be opened.</exception>
    internal JournalLines(string path) => _file = Open(path);

    /// <summary>The line without its line feed, up to the next <see cref="Next"/>; the end of it where it is longer than any that is written.</summary>
    internal ReadOnlySpan<byte> Line => _buffer.AsSpan(_from, _end - _from);

    /// <summary>Its length.</summary>
    internal long Length => _skipped + _end - _from;

    /// <summary>False for the tail of a file that ends without a line feed.</summary>
    internal bool IsWhole { get; private set; } = true;

    /// <summary>Goes on to the next line; false behind the last one.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    internal bool Next()
    {
        _from = IsWhole && _offset > 0 ? _end + 1 : _end;
        _skipped = 0;
        int feed;
        while ((feed = _buffer.AsSpan(_from, _filled - _from).IndexOf((byte)'\n')) < 0)
        {
            if (!Fill())
            {
                (_end, IsWhole) = (_filled, false);
                return Length > 0;
            }
        }

        _end = _from + feed;
        return true;
    }

    /// <summary>Length of the whole lines of a file: where a torn tail begins.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    internal static long WholeLength(string path)
    {
        using var file = Open(path);
        var block = new byte[Block];
        for (var end = RandomAccess.GetLength(file); end > 0;)
        {
            var start = Math.Max(0, end - Block);
            var read = RandomAccess.Read(file, block.AsSpan(0, (int)(end - start)), start);
            if (JournalReader.WholeLength(block.AsSpan(0, read)) is > 0 and var whole)
            {
                return start + whole;
            }

            end = start;
        }

        return 0;
    }

    public void Dispose()
    {
        _file.Dispose();
        ArrayPool<byte>.Shared.Return(_buffer);
    }

    private static SafeFileHandle Open(string path) => File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileOptions.SequentialScan);

    private bool Fill()
    {
        if (_from == 0 && _filled == _buffer.Length)
        {
            _skipped += _filled;
            _filled = 0;
        }

        _buffer.AsSpan(_from, _filled - _from).CopyTo(_buffer);
        (_filled, _from) = (_filled - _from, 0);
        var read = RandomAccess.Read(_file, _buffer.AsSpan(_filled), _offset);
        (_filled, _offset) = (_filled + read, _offset + read);
        return read > 0;
    }
}
