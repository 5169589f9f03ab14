using System.Text.Json;

using Supervision.Tests.Fakes;

namespace Supervision.Tests.Recorder.Survey;

/// <summary><c>supervision discover</c> in a network of its own, whose cameras it knows nothing of: by multicast, over IPv4 and over IPv6 of the link.</summary>
public sealed class MulticastTests
{
    private static readonly string[] Serials = ["HALL0001", "HALL0002"];

    [Fact]
    public async Task Cameras_are_found_by_multicast_and_told_at_the_address_that_answered()
    {
        var said = await SystemTool.RunAsync(
            "bash", Architecture.Repository.Full("tests/Recorder/Survey/multicast.sh"), Path.Combine(AppContext.BaseDirectory, "hall-onvif.dll"), RecorderProcess.Program);
        var searches = Arrays(said);
        Assert.Equal(3, searches.Count);
        Assert.All(searches, found => Assert.Equal(Serials, found.Select(device => Text(device, "serial"))));
        Assert.All(searches, found => Assert.All(found, device => Assert.Equal("told", Text(device, "access"))));
        Assert.Equal(["http://10.79.0.1:8081/onvif/device_service", "http://10.79.0.1:8082/onvif/device_service"], searches[0].Select(device => Text(device, "address")));
        Assert.All(searches[1], device => Assert.StartsWith("http://[fe80::1", Text(device, "address"), StringComparison.Ordinal));
    }

    private static List<List<JsonElement>> Arrays(string said)
    {
        var reader = new List<List<JsonElement>>();
        foreach (var array in said.Split("]\n", StringSplitOptions.RemoveEmptyEntries))
        {
            reader.Add([.. JsonDocument.Parse(array + "]").RootElement.EnumerateArray()]);
        }

        return reader;
    }

    private static string Text(JsonElement device, string member) => device.GetProperty(member).GetString() ?? "";
}
