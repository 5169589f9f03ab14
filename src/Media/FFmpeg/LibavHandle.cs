using System.Runtime.InteropServices;

namespace Supervision.Media.FFmpeg;

/// <summary>A native object of libav that is freed once, by its one right function, whatever happens.</summary>
internal abstract class LibavHandle : SafeHandle
{
    protected LibavHandle()
        : base(0, ownsHandle: true)
    {
    }

    /// <inheritdoc/>
    public override bool IsInvalid => handle == 0;

    /// <summary>The object's address.</summary>
    /// <exception cref="ObjectDisposedException">It was freed.</exception>
    private protected nint Address
    {
        get
        {
            ObjectDisposedException.ThrowIf(IsClosed || IsInvalid, this);
            return handle;
        }
    }

    private protected void Take(nint address, string operation)
    {
        if (address == 0)
        {
            throw new LibavException(operation, Native.AvConstants.AVERROR_ENOMEM);
        }

        SetHandle(address);
    }
}
