using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

using Supervision.Media.FFmpeg.Native;

namespace Supervision.Media.FFmpeg;

/// <summary>The deadline and the cancel path of blocking calls into libavformat: it asks this object every 100 ms or so whether to give up.</summary>
internal sealed unsafe class Interruption : IDisposable
{
    private readonly TimeProvider _time;
    private readonly TimeSpan _limit;
    private GCHandle _self;
    private long _start;
    private CancellationToken _cancellation;

    internal Interruption(TimeProvider time, TimeSpan limit)
    {
        (_time, _limit) = (time, limit);
        _self = GCHandle.Alloc(this);
    }

    /// <summary>For the context; valid until disposed, which must come after the context is closed.</summary>
    internal AVIOInterruptCB Callback => new()
    {
        callback = (nint)(delegate* unmanaged[Cdecl]<void*, int>)&MustStop,
        opaque = GCHandle.ToIntPtr(_self),
    };

    private bool IsLate => _time.GetElapsedTime(_start) > _limit;

    /// <summary>Starts the time of one call.</summary>
    internal void Begin(CancellationToken cancellation)
    {
        _cancellation = cancellation;
        _start = _time.GetTimestamp();
    }

    /// <summary>Turns the code of a call that was stopped into what stopped it.</summary>
    internal void ThrowIfStopped(int code, string operation)
    {
        if (code >= 0)
        {
            return;
        }

        _cancellation.ThrowIfCancellationRequested();
        if (code == AvConstants.AVERROR_EXIT || IsLate)
        {
            throw new TimeoutException($"{operation}: no answer within {_limit.TotalSeconds} s");
        }
    }

    public void Dispose()
    {
        if (_self.IsAllocated)
        {
            _self.Free();
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int MustStop(void* self)
    {
        var interruption = (Interruption)GCHandle.FromIntPtr((nint)self).Target!;
        return interruption._cancellation.IsCancellationRequested || interruption.IsLate ? 1 : 0;
    }
}
