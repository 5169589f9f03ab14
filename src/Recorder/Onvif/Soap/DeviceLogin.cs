using System.Security.Cryptography;

using Supervision.Media.Rtsp;

namespace Supervision.Recorder.Onvif.Soap;

/// <summary>What is known about logging in to one device: the way that worked, and its newest challenge. Safe for use from several threads.</summary>
internal sealed class DeviceLogin(OnvifLogin? account)
{
    private readonly Lock _gate = new();
    private AuthChallenge? _challenge;
    private int _count;
    private LoginWay _proven;
    private bool _refused;

    internal OnvifLogin? Account { get; } = account;

    /// <summary>The way that worked last; None until one did.</summary>
    internal LoginWay Proven
    {
        get
        {
            lock (_gate)
            {
                return _proven;
            }
        }
    }

    /// <summary>Every way was tried and refused: asking again could lock the account.</summary>
    internal bool IsRefused
    {
        get
        {
            lock (_gate)
            {
                return _refused;
            }
        }
    }

    internal void Prove(LoginWay way)
    {
        lock (_gate)
        {
            (_proven, _refused) = (way, false);
        }
    }

    /// <summary>Remembers that the account is refused, unless it was accepted before: then it may lack one right only.</summary>
    internal void Refuse()
    {
        lock (_gate)
        {
            _refused = _proven is LoginWay.None;
        }
    }

    /// <summary>Takes the strongest challenge that can be answered.</summary>
    /// <returns>False where none can: Basic would give the password away.</returns>
    internal bool Take(IReadOnlyList<AuthChallenge> challenges)
    {
        var best = challenges.Where(IsDigest).MaxBy(DigestAnswer.Strength);
        if (best is null || DigestAnswer.Strength(best) == 0)
        {
            return false;
        }

        lock (_gate)
        {
            (_challenge, _count) = (best, 0);
        }

        return true;
    }

    /// <summary>The Authorization header for a request by HTTP digest.</summary>
    internal string Authorize(Uri address)
    {
        lock (_gate)
        {
            return DigestAnswer.Header(
                _challenge!, Account!.User, Account.Password.Reveal(), "POST", address.PathAndQuery, ++_count, RandomNumberGenerator.GetHexString(16, lowercase: true));
        }
    }

    private static bool IsDigest(AuthChallenge challenge) => challenge.Scheme.Equals("Digest", StringComparison.OrdinalIgnoreCase);
}
