using Supervision.Media.Rtsp;

namespace Supervision.Recorder.Onvif.Soap;

/// <summary>
/// The ways to log in that one request goes through. The first goes unsigned, and the refusal says what the camera wants, without a failed attempt on
/// the account: HTTP digest where a challenge comes, else the token. At most five requests: unsigned, digest twice (a nonce may be stale), token twice
/// (the camera's clock may have been set meanwhile).
/// </summary>
internal sealed class LoginSteps(DeviceLogin login)
{
    private int _digests;
    private int _tokens;
    private bool _preemptive = login.Proven is LoginWay.HttpDigest;

    /// <summary>How the next request is signed.</summary>
    internal LoginWay Way { get; private set; } = login.Proven;

    /// <summary>Whether the camera's clock should be measured again before another token.</summary>
    internal bool WantsClock => Way is LoginWay.Token && _tokens == 0;

    /// <summary>Chooses the next way after a refusal.</summary>
    /// <param name="challenges">What HTTP offered.</param>
    /// <param name="clockMoved">The camera's clock was measured anew and differs.</param>
    /// <returns>False where all ways are used up.</returns>
    internal bool Next(IReadOnlyList<AuthChallenge> challenges, bool clockMoved)
    {
        Count();
        if (MayDigest(challenges) && login.Take(challenges))
        {
            Way = LoginWay.HttpDigest;
            return true;
        }

        if (_tokens == 0 || (_tokens == 1 && Way is LoginWay.Token && clockMoved))
        {
            Way = LoginWay.Token;
            return true;
        }

        return false;
    }

    private void Count()
    {
        _tokens += Way is LoginWay.Token ? 1 : 0;
        _digests += Way is LoginWay.HttpDigest && !_preemptive ? 1 : 0;
        _preemptive = false;
    }

    /// <summary>A fresh nonce is answered once, one that the camera calls stale once more.</summary>
    private bool MayDigest(IReadOnlyList<AuthChallenge> challenges) => _digests == 0 || (_digests == 1 && challenges.Any(challenge => challenge.IsStale));
}
