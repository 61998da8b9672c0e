using CallFollowUp.Infra.Tests.Storage;
using CallFollowUp.Workflow.Operations;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Infra.Tests.Contracts;

/// <summary>What every store of claims, labels and the audit log keeps.</summary>
public abstract class OperationsContract
{
    private static readonly DateTimeOffset Morning = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    protected abstract Task<(IActionClaims Claims, IVerdictLabels Labels, IAuditLog Audit)> OpenAsync();

    protected abstract Task<IMailSwitch> OpenSwitchAsync();

    [Fact]
    public async Task Mails_are_paused_by_whoever_was_first_until_they_are_resumed()
    {
        var mails = await OpenSwitchAsync();
        await mails.ResumeAsync(Stop);
        Assert.Null(await mails.ReadAsync(Stop));
        var pause = new MailPause("ann", "größerer Fehler", Morning);

        await mails.PauseAsync(pause, Stop);
        await mails.PauseAsync(pause with { By = "bob" }, Stop);
        Assert.Equal(pause, await mails.ReadAsync(Stop));

        await mails.ResumeAsync(Stop);
        await mails.ResumeAsync(Stop);
        Assert.Null(await mails.ReadAsync(Stop));
    }

    [Fact]
    public async Task Of_two_who_act_at_once_both_hear_who_was_first()
    {
        var (claims, _, _) = await OpenAsync();
        var id = TestStorage.NewId(".");
        var (ann, bob) = (new ActionClaim("approve", "ann", Morning), new ActionClaim("decline", "bob", Morning.AddSeconds(1)));

        var heard = await Task.WhenAll(
            claims.ClaimAsync(id, "decided:1:hold.v1#2", ann, Stop), claims.ClaimAsync(id, "decided:1:hold.v1#2", bob, Stop));

        Assert.Equal(heard[0], heard[1]);
        Assert.Equal(bob, await claims.ClaimAsync(id, "decided:2:hold.v1", bob, Stop));
    }

    [Fact]
    public async Task A_label_is_kept_once_and_removed_with_its_call()
    {
        var (_, labels, _) = await OpenAsync();
        var label = new VerdictLabel(
            TestStorage.NewId("."), "verdict:3", Morning, "ann", "sie sagte: nein", "resolved", 0.8, true, new VerdictOverride(VerdictOverride.Unresolved));
        await labels.KeepAsync(label, Stop);
        await labels.KeepAsync(label, Stop);

        Assert.Equal([label], await labels.ListAsync(Stop).Where(l => l.CallId == label.CallId).ToListAsync(Stop));
        await labels.RemoveAsync(label.CallId, Stop);
        Assert.Empty(await labels.ListAsync(Stop).Where(l => l.CallId == label.CallId).ToListAsync(Stop));
    }

    [Fact]
    public async Task The_audit_log_is_read_page_by_page_the_newest_first()
    {
        var (_, _, audit) = await OpenAsync();
        var by = TestStorage.NewId();
        var entries = Enumerable.Range(0, 5).Select(i => new AuditEntry(Morning.AddHours(i * 9), by, "reveal", $"c-{i}", Why: "größer")).ToList();
        foreach (var entry in entries)
            await audit.AppendAsync(entry, Stop);

        var read = new List<AuditEntry>();
        string? token = null;
        do
        {
            var page = await audit.PageAsync(token, 2, Stop);
            Assert.InRange(page.Items.Count, 0, 2);
            read.AddRange(page.Items.Where(e => e.By == by));
            token = page.Next;
        }
        while (token is not null);

        Assert.Equal(Enumerable.Reverse(entries), read);
        await Assert.ThrowsAsync<FormatException>(() => audit.PageAsync("what?", 2, Stop));
    }
}
