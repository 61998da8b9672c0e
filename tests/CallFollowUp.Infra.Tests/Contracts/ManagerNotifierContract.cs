using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Infra.Tests.Contracts;

/// <summary>What every channel to managers keeps that can recognise a key.</summary>
public abstract class ManagerNotifierContract
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    protected abstract IManagerNotifier Open();

    /// <summary>How often managers were told anything.</summary>
    protected abstract int Told();

    [Fact]
    public async Task A_manager_is_told_once_per_key()
    {
        var key = new EffectKey("c-1", 1, "brief-manager.v1");
        var notice = new ManagerNotice("billing", "A call needs you", "See ticket 4711.");

        var first = await Open().TellAsync(notice, key, Stop);
        var again = await Open().TellAsync(notice, key, Stop);
        await Open().TellAsync(notice, key with { Round = 2 }, Stop);

        Assert.Equal(first.Channel, again.Channel);
        Assert.Equal(2, Told());
    }
}
