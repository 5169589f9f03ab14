using Supervision.Tests.Fakes;

namespace Supervision.Tests.EndToEnd.Hall;

/// <summary>One hall for the tests that only look at it.</summary>
public sealed class RunningHall : IAsyncLifetime
{
    private SampleHall? _hall;

    internal SampleHall Hall => _hall!;

    public async Task InitializeAsync() => _hall = await SampleHall.StartAsync(new() { Clap = true });

    public async Task DisposeAsync()
    {
        if (_hall is not null)
        {
            await _hall.DisposeAsync();
        }
    }
}
