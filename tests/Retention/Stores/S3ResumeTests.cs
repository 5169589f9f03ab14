using Supervision.Retention.Stores;

namespace Supervision.Tests.Retention.Stores;

/// <summary>A large file that was cut on its way goes on where it was, and nothing stays that costs money.</summary>
public sealed class S3ResumeTests : IAsyncLifetime, IDisposable
{
    private const string Key = "recorder-1/archive/large";
    private readonly string _folder = Directory.CreateTempSubdirectory("large-").FullName;
    private FakeBucket _bucket = null!;
    private string _file = string.Empty;

    public async Task InitializeAsync()
    {
        _bucket = await FakeBucket.StartAsync();
        _file = StoreContract.Write(_folder, (16 << 20) + 7);
    }

    public async Task DisposeAsync() => await _bucket.DisposeAsync();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task It_keeps_what_it_is_given()
    {
        using var store = _bucket.Store();
        await StoreContract.HoldsAsync(store, _folder, 1000);
    }

    [Theory]
    [InlineData("begin", "1 2 3 4")]
    [InlineData("part 1", "1 2 3 4")]
    [InlineData("part 3", "3 4")]
    [InlineData("complete", "")]
    public async Task Parts_that_arrived_are_not_sent_again(string step, string sent)
    {
        using var store = _bucket.Store();
        await CutAsync(store, step);
        var before = _bucket.Steps.Length;

        await PutAsync(store);

        Assert.Equal(sent, string.Join(' ', _bucket.Steps[before..].Where(asked => asked.StartsWith("part ", StringComparison.Ordinal)).Select(asked => asked.Split(' ')[2])));
        Assert.Empty(_bucket.Content.Unfinished);
        await ReadAsync(store);
    }

    [Fact]
    public async Task A_part_of_another_content_is_sent_again_and_older_tries_are_given_up()
    {
        using var store = _bucket.Store();
        await CutAsync(store, "complete");
        File.WriteAllBytes(_file, [.. File.ReadAllBytes(_file)[..^1], 1, 2]);
        _bucket.Refused = asked => asked.StartsWith("uploads", StringComparison.Ordinal) ? 501 : 0;
        await CutAsync(store, "complete", abort: false);
        Assert.Equal(2, _bucket.Content.Unfinished.Count);
        _bucket.Refused = _ => 0;
        var before = _bucket.Steps.Length;
        File.WriteAllBytes(_file, [.. File.ReadAllBytes(_file)[..^1], 3]);

        await PutAsync(store);

        Assert.Equal([$"part {Key} 4"], _bucket.Steps[before..].Where(asked => asked.StartsWith("part ", StringComparison.Ordinal)));
        Assert.Empty(_bucket.Content.Unfinished);
        await ReadAsync(store);
    }

    [Theory]
    [InlineData("uploads")]
    [InlineData("parts")]
    public async Task Where_the_server_cannot_list_a_try_is_given_up_and_begun_again(string unknown)
    {
        using var store = _bucket.Store();
        _bucket.Refused = asked => asked.StartsWith(unknown + " ", StringComparison.Ordinal) ? 501 : asked.StartsWith($"part {Key} 2", StringComparison.Ordinal) ? 403 : 0;
        await Assert.ThrowsAsync<StoreException>(() => PutAsync(store));
        Assert.Equal(unknown == "uploads" ? [] : [$"{Key}: 1"], _bucket.Content.Unfinished);

        _bucket.Refused = asked => asked.StartsWith(unknown + " ", StringComparison.Ordinal) ? 501 : 0;
        await PutAsync(store);

        Assert.Empty(_bucket.Content.Unfinished);
        await ReadAsync(store);
    }

    [Fact]
    public async Task What_nobody_goes_on_with_is_forgotten()
    {
        using var store = _bucket.Store();
        await CutAsync(store, "part 2");

        await store.ForgetUnfinishedAsync("state/", CancellationToken.None);
        Assert.Equal([$"{Key}: 1"], _bucket.Content.Unfinished);
        await store.ForgetUnfinishedAsync("archive/", CancellationToken.None);

        Assert.Empty(_bucket.Content.Unfinished);
    }

    private async Task CutAsync(S3Store store, string step, bool abort = true)
    {
        using var cut = new CancellationTokenSource();
        var name = step.Split(' ') is ["part", var number] ? $"part {Key} {number}" : $"{step} {Key}";
        var refused = _bucket.Refused;
        _bucket.Refused = asked => !abort && asked.StartsWith("abort", StringComparison.Ordinal) ? 403 : refused(asked);
        var reached = _bucket.HoldAsync(asked => asked == name);
        var putting = store.PutAsync("archive/large", _file, StoreContract.Digest(_file), cut.Token);
        await reached;
        await cut.CancelAsync();
        await Assert.ThrowsAnyAsync<Exception>(() => putting);
    }

    private Task PutAsync(S3Store store) => store.PutAsync("archive/large", _file, StoreContract.Digest(_file), CancellationToken.None);

    private async Task ReadAsync(S3Store store)
    {
        await using var read = await store.OpenAsync("archive/large", CancellationToken.None);
        Assert.Equal((StoreContract.Digest(_file), new FileInfo(_file).Length), await FileDigest.OfAsync(read, Stream.Null, CancellationToken.None));
    }
}
