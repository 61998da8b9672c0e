using CallFollowUp.Domain.Emails;
using CallFollowUp.TestKit;
using CallFollowUp.TestKit.FollowUps;
using CallFollowUp.Workflow.Ports;
using CallFollowUp.Workflow.Tests.CrashMatrix;

namespace CallFollowUp.Workflow.Tests;

public sealed class GivenUpMessagesTests
{
    private readonly CrashSwitch process = new();
    private readonly FollowUpWorld world;
    private readonly InMemoryDeadLetters deadLetters = new();

    public GivenUpMessagesTests() => world = new FollowUpWorld(process);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_follow_up_whose_message_was_given_up_half_way_goes_on_all_the_same()
    {
        process.Arm("before send mail");
        await Assert.ThrowsAsync<ProcessKilledException>(() => world.CloseAsync(ClosedCallBuilder.Resolved()));
        process.Restart();
        world.Clock.Advance(world.Engine.IntentLease + TimeSpan.FromSeconds(1));

        await GiveUpAsync("c-1");
        await world.PassAsync(TimeSpan.FromHours(1));

        Assert.Equal([EmailKind.Confirm], world.Mails);
        Assert.Equal(FollowUpStatus.AwaitingReply, FollowUpStatus.Of(await world.JournalAsync("c-1")));
        Assert.Single(world.Markers.All);
    }

    [Fact]
    public async Task A_follow_up_at_rest_and_one_that_never_began_are_left_alone()
    {
        await world.CloseAsync(ClosedCallBuilder.Resolved());
        var markers = world.Markers.All;

        await GiveUpAsync("c-1");
        await GiveUpAsync("c-2");

        Assert.Equal(markers, world.Markers.All);
        Assert.Equal(["c-1", "c-2"], (await deadLetters.PageAsync(null, 10, Stop)).Items.Select(letter => letter.CallId).Order());
    }

    private Task GiveUpAsync(string callId) => new GivenUpMessages(deadLetters, world.Store, world.Markers, world.Clock).FileAsync(
        new DeadLetter(StorageNames.ClosedCalls, $"m-{callId}", callId, "every try ended without a word", world.Clock.GetUtcNow(), "{}"), Stop);
}
