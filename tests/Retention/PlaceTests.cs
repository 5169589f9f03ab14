using Supervision.Retention.Catalog;

namespace Supervision.Tests.Retention;

/// <summary>Where cameras were met last, over restarts and a rebuild.</summary>
public sealed class PlaceTests : IDisposable
{
    private readonly TempData _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task The_newest_place_of_each_camera_is_kept()
    {
        await using (var store = _temp.Open())
        {
            await store.Catalog.AddPlaceAsync(Place("gate-1", "10.0.0.5"));
            await store.Catalog.AddPlaceAsync(Place("gate-2", "10.0.0.6"));
            await store.Catalog.AddPlaceAsync(Place("gate-1", "10.0.0.9"));
            await store.StopAsync();
        }

        IReadOnlyList<CameraPlace> kept;
        using (var catalog = _temp.Read())
        {
            kept = catalog.Places();
        }

        Assert.Equal([Place("gate-1", "10.0.0.9") with { Since = _temp.Clock.Now }, Place("gate-2", "10.0.0.6") with { Since = _temp.Clock.Now }], kept);
        File.Delete(_temp.Data.CatalogPath);
        await using (_temp.Open())
        {
            using var rebuilt = _temp.Read();
            Assert.Equal(kept, rebuilt.Places());
        }
    }

    private static CameraPlace Place(string camera, string host) => new(
        camera, default, $"http://{host}/onvif/device_service", "http://10.0.0.5/onvif/device_service", "SN1", "urn:uuid:1", "");
}
