using FsCheck;
using FsCheck.Fluent;

using NodaTime;

using Supervision.Recorder.Compliance;
using Supervision.Recorder.Configuration;

namespace Supervision.Tests.Recorder.Compliance;

/// <summary>The rules against the sentence of the standard said another way, over many halls.</summary>
public sealed class RulePropertyTests
{
    private static readonly SiteConfiguration Town = Site();

    [Fact]
    public void Domes_are_asked_for_from_four_counters_on() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(0, 9).Two().ToArbitrary(),
        pair =>
        {
            var (counters, domes) = (pair.Item1, pair.Item2);
            var expected = counters < 4 ? ClauseState.NotApplicable : domes == 0 ? ClauseState.Violated : domes > 2 ? ClauseState.Noticed : ClauseState.Met;
            return Judge("changchun-2022.domes", Town with { Counters = Counters(counters), Cameras = [.. Enumerable.Range(0, domes).Select(Dome)] }).State == expected;
        }));

    [Fact]
    public void A_camera_may_be_shared_by_a_facing_pair_and_nobody_else() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(0, 3).ListOf(3).Two().ToArbitrary(),
        pair =>
        {
            var counters = Counters(4);
            FacingPair[] facing = [new(counters[0], counters[1]), new(counters[3], counters[2])];
            var cameras = new[] { pair.Item1, pair.Item2 }.Select((watched, index) => Fixed(index, counters, [.. watched.Distinct()])).ToList();
            var isGood = cameras.TrueForAll(camera => camera.SharedWith.Count == 0
                || (camera.SharedWith.Count == 1 && int.Parse(camera.Counter!.Id) / 2 == int.Parse(camera.SharedWith[0].Id) / 2));
            return Judge("changchun-2022.sharing", Town with { Counters = counters, Cameras = cameras, Facing = facing }).State == (isGood ? ClauseState.Met : ClauseState.Violated);
        }));

    [Fact]
    public void A_picture_may_stand_on_its_side() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(1000, 2000).Two().ToArbitrary(),
        pair =>
        {
            var (picture, least) = (new PictureSize(pair.Item1, pair.Item2), new PictureSize(1920, 1080));
            return picture.Reaches(least) == new PictureSize(picture.Height, picture.Width).Reaches(least)
                && picture.Reaches(least) == (Math.Max(pair.Item1, pair.Item2) >= 1920 && Math.Min(pair.Item1, pair.Item2) >= 1080);
        }));

    [Fact]
    public void A_hall_is_open_without_its_lunch_break() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(0, 1439).ToArbitrary(),
        ArbMap.Default.ArbFor<bool>(),
        (minute, isWorkingDay) =>
        {
            var hours = new HoursConfiguration { Open = new(new(8, 30), new(17, 0)), Lunch = new(new(11, 30), new(13, 0)) };
            var isOpen = minute is (>= 510 and < 690) or (>= 780 and < 1020);
            var time = LocalTime.Midnight.PlusMinutes(minute);
            return hours.IsOpen(time, isWorkingDay) == (isOpen && isWorkingDay) && (hours with { Days = OpenDays.Daily }).IsOpen(time, isWorkingDay) == isOpen;
        }));

    [Fact]
    public void No_rule_trips_over_a_hall_of_any_shape() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(0, 40).Two().ToArbitrary(),
        pair => SiteProfiles.All.All(profile => profile.HallNames.Keys.All(level =>
        {
            var cameras = Enumerable.Range(0, pair.Item2).Select(index => index % 3 == 0 ? Dome(index) : Fixed(index, Town.Counters, [index % Town.Counters.Count])).ToList();
            var site = Town with { Profile = profile, Level = level, Counters = Counters(pair.Item1), Cameras = cameras, Pickups = [] };
            return SiteInspection.Of(new HallView(site, new Dictionary<string, MeasuredCamera>()), Instant.MinValue).Results.Count > 4;
        }))));

    private static ClauseResult Judge(string clause, SiteConfiguration site) =>
        SiteInspection.Judge(Standards.Of("changchun-2022").Clauses.Single(known => known.Id == clause), new HallView(site with { Pickups = [] }, null));

    private static List<CounterConfiguration> Counters(int count) =>
        [.. Enumerable.Range(0, count).Select(index => Town.Counters[0] with { Id = $"{index}", Name = $"{index}号窗口" })];

    private static CameraConfiguration Dome(int index) => Town.Cameras[^1] with { Id = $"dome{index}" };

    private static CameraConfiguration Fixed(int index, IReadOnlyList<CounterConfiguration> counters, IReadOnlyList<int> watched) => Town.Cameras[0] with
    {
        Id = $"fixed{index}",
        Counter = counters[watched[0]],
        SharedWith = [.. watched.Skip(1).Select(number => counters[number])],
    };

    private static SiteConfiguration Site() => ModelHall.Inspect(ModelHall.All["changchun-town"]).Hall.Site;
}
