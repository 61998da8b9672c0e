using System.Text;
using CallFollowUp.TestKit.FollowUps;
using CallFollowUp.Workflow.Tests.CrashMatrix;

namespace CallFollowUp.Workflow.Tests.Upgrade;

/// <summary>Journals that earlier versions wrote are finished by this one, as their own version would have (README.md beside this file).</summary>
public sealed class UpgradeTests
{
    private static readonly string Folder = Find();

    public static TheoryData<string> Fixtures => [.. Directory.EnumerateFiles(Folder, "*.json", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Folder, path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public async Task A_journal_of_an_earlier_version_ends_as_that_version_would_have_ended_it(string fixture)
    {
        var written = JournalFixture.Read(Path.Combine(Folder, fixture));
        Assert.Equal(Enum.GetValues<Ending>(), written.Ends.Keys.Order());
        foreach (var (ending, expected) in written.Ends)
        {
            var actual = await FinishAsync(written, ending);
            Assert.True(expected.SequenceEqual(actual), $"{ending}: expected\n  {string.Join("\n  ", expected)}\nactual\n  {string.Join("\n  ", actual)}");
            Assert.Contains(actual, line => line.StartsWith("journal completed", StringComparison.Ordinal) || line.StartsWith("journal cancelled", StringComparison.Ordinal));
            Assert.DoesNotContain(actual, line => line.StartsWith("marker", StringComparison.Ordinal));
            Assert.Equal(actual.Count, actual.Distinct().Count());
        }
    }

    [Fact]
    public void Every_state_of_the_present_version_has_its_fixture() =>
        Assert.Empty(FixtureStory.All.Select(PathOf).Where(path => !File.Exists(path)).Select(Path.GetFileName));

    /// <summary>Run by hand: it writes the fixtures that are missing, and none that is there.</summary>
    [Fact(Explicit = true)]
    public async Task Write_the_fixtures_of_the_present_version()
    {
        foreach (var story in FixtureStory.All.Where(story => !File.Exists(PathOf(story))))
        {
            var (world, record) = await story.PlayAsync();
            var fixture = JournalFixture.Of(world, record);
            var ends = new Dictionary<Ending, IReadOnlyList<string>>();
            foreach (var ending in Enum.GetValues<Ending>())
                ends[ending] = await FinishAsync(fixture, ending);
            Directory.CreateDirectory(Path.GetDirectoryName(PathOf(story))!);
            (fixture with { Ends = ends }).Write(PathOf(story));
        }
    }

    private static async Task<IReadOnlyList<string>> FinishAsync(JournalFixture fixture, Ending ending)
    {
        var world = await fixture.RestoreAsync(TestContext.Current.CancellationToken);
        var passage = new Passage(world, JournalFixture.CallId, handle => handle());
        await world.StartAsync(Encoding.UTF8.GetBytes(fixture.Record));
        await passage.GoOnAsync(untilTheEnd: false);
        await passage.AnswerAsync(ending);
        await passage.GoOnAsync(untilTheEnd: true);
        return await LinesAsync(world);
    }

    /// <summary>Everything that can be seen from outside. A mail that left twice is there twice.</summary>
    private static async Task<IReadOnlyList<string>> LinesAsync(FollowUpWorld world)
    {
        var journal = await world.JournalAsync(JournalFixture.CallId);
        return
        [
            $"journal {FollowUpStatus.Of(journal)} {journal.Outcome}, round {journal.Round}",
            .. world.Emails.Sent.Select(mail => $"mail {mail.Key} {mail.Draft.Kind}").Order(StringComparer.Ordinal),
            .. world.Desk.Tickets.SelectMany(t => t.Notes.Keys.Select(key => $"ticket {t.Id} {t.State} {key}")).Order(StringComparer.Ordinal),
            .. world.Managers.Told.Keys.Select(key => $"manager {key}").Order(StringComparer.Ordinal),
            .. world.Markers.Places.Select(marker => $"marker {marker}"),
        ];
    }

    private static string PathOf(FixtureStory story) => Path.Combine(Folder, FollowUpWorkflow.Version, story.Name + ".json");

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var upgrade = Path.Combine(folder.FullName, "tests", "CallFollowUp.Workflow.Tests", "Upgrade");
            if (Directory.Exists(upgrade))
                return Directory.CreateDirectory(Path.Combine(upgrade, "Fixtures")).FullName;
        }

        throw new DirectoryNotFoundException("Upgrade/Fixtures");
    }
}
