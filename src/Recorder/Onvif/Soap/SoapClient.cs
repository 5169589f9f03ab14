using NodaTime;

namespace Supervision.Recorder.Onvif.Soap;

/// <summary>Asks one device: signs, repeats where the login demands it, and turns every failure into one sentence. Safe for use from several threads.</summary>
internal sealed class SoapClient(HttpMessageInvoker http, OnvifLogin? account, IClock clock, TimeProvider time, TimeSpan limit) : IDisposable
{
    private static readonly Duration Moved = Duration.FromSeconds(2);

    private readonly SoapTransport _transport = new(http, time);
    private readonly DeviceLogin _login = new(account);
    private long _offset;

    /// <summary>How far the device's clock is ahead of ours; tokens are dated by it.</summary>
    internal Duration ClockOffset
    {
        get => Duration.FromTicks(Interlocked.Read(ref _offset));
        set => Interlocked.Exchange(ref _offset, value.BclCompatibleTicks);
    }

    /// <summary>Measures the device's clock anew and sets <see cref="ClockOffset"/>; called when a token is refused that should be right.</summary>
    internal Func<CancellationToken, Task>? MeasureClock { get; set; }

    /// <summary>The way to log in that worked last.</summary>
    internal LoginWay ProvenLogin => _login.Proven;

    /// <summary>Asks, logged in where the device wants it.</summary>
    /// <param name="to">The service.</param>
    /// <param name="request">The question.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <param name="patience">Added to the time limit: for questions that the device answers late on purpose.</param>
    /// <exception cref="OnvifException">Any failure.</exception>
    internal async Task<T> CallAsync<T>(Endpoint to, Request<T> request, CancellationToken cancellation, TimeSpan patience = default)
    {
        var steps = new LoginSteps(_login);
        while (true)
        {
            if (steps.Way is not LoginWay.None && _login.IsRefused)
            {
                throw FaultSentence.NotAuthorized(to.Address, request.Operation, _login.Account);
            }

            var answer = await SendAsync(to, request, steps.Way, limit + patience, cancellation);
            if (!answer.AsksForLogin(steps.Way is LoginWay.None))
            {
                return Finish(to, request, answer, steps.Way);
            }

            if (_login.Account is null || !await NextAsync(steps, answer, cancellation))
            {
                _login.Refuse();
                throw FaultSentence.NotAuthorized(to.Address, request.Operation, _login.Account, answer);
            }
        }
    }

    /// <summary>Asks without login, once.</summary>
    /// <exception cref="OnvifException">Any failure; NotAuthorized where the device wants a login for this.</exception>
    internal async Task<T> CallUnsignedAsync<T>(Endpoint to, Request<T> request, CancellationToken cancellation)
    {
        var answer = await SendAsync(to, request, LoginWay.None, limit, cancellation);
        return answer.AsksForLogin(unsigned: true)
            ? throw FaultSentence.NotAuthorized(to.Address, request.Operation, null)
            : Finish(to, request, answer, LoginWay.None);
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    private async Task<SoapAnswer> SendAsync<T>(Endpoint to, Request<T> request, LoginWay way, TimeSpan atMost, CancellationToken cancellation)
    {
        var token = way is LoginWay.Token ? UsernameToken.Now(_login.Account!, clock.GetCurrentInstant() + ClockOffset) : null;
        var authorization = way is LoginWay.HttpDigest ? _login.Authorize(to.Address) : null;
        return SoapAnswer.Of(await _transport.PostAsync(to.Address, request.Action, Write(to, request, token), authorization, atMost, cancellation));
    }

    private static byte[] Write<T>(Endpoint to, Request<T> request, UsernameToken? token)
    {
        try
        {
            return Envelope.Write(request, to, token);
        }
        catch (ArgumentException error)
        {
            throw new OnvifException(
                OnvifFailure.Refused, $"{to.Address.Authority}: {request.Operation} cannot be written: a name or text has a control character; take it out", error);
        }
    }

    private async Task<bool> NextAsync(LoginSteps steps, SoapAnswer refusal, CancellationToken cancellation)
    {
        var before = ClockOffset;
        if (steps.WantsClock && MeasureClock is not null)
        {
            await MeasureClock(cancellation);
        }

        var moved = ClockOffset - before;
        return steps.Next(refusal.Reply.Challenges, moved > Moved || moved < -Moved);
    }

    private T Finish<T>(Endpoint to, Request<T> request, SoapAnswer answer, LoginWay way)
    {
        if (!answer.IsGood)
        {
            throw FaultSentence.Of(to.Address, request.Operation, answer);
        }

        if (way is not LoginWay.None)
        {
            _login.Prove(way);
        }

        return AnswerOf(to.Address, request, answer.Element!);
    }

    private static T AnswerOf<T>(Uri address, Request<T> request, AnswerElement element)
    {
        try
        {
            return element.Name == request.Operation + "Response"
                ? request.Read(element)
                : throw new BadAnswerException($"it answers {AnswerElement.Printable(element.Name)} instead");
        }
        catch (BadAnswerException error)
        {
            throw new OnvifException(OnvifFailure.BadAnswer, $"{address.Authority}: the answer to {request.Operation} cannot be used: {error.Message}", error);
        }
    }
}
