using CallFollowUp.TestKit.SendGrid;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;
using Microsoft.Extensions.DependencyInjection;

namespace CallFollowUp.Infra.Tests.SendGrid;

public sealed class SendGridManagerTests : SendGridCase
{
    private static readonly ManagerNotice Notice = new("billing", "Call c-1 needs you", "Why: the call was abusive.");

    [Fact]
    public async Task A_manager_gets_a_plain_mail_that_no_event_ties_to_the_call()
    {
        Given("Managers:DefaultAddress", "lead@acme.example");
        Given("Managers:Teams:Billing", "billing-lead@acme.example");
        Given("SendGrid:AsmGroupId", "7");

        var receipt = await TellAsync();

        var mail = Assert.Single(SendGrid.Taken);
        Assert.Equal("billing-lead@acme.example", mail.Personalization.GetProperty("to")[0].GetProperty("email").GetString());
        Assert.False(mail.Personalization.TryGetProperty("custom_args", out _));
        Assert.False(mail.Body.TryGetProperty("asm", out _));
        Assert.Equal("sendgrid", receipt.Channel);
    }

    [Fact]
    public async Task A_refusal_says_what_to_do()
    {
        Given("Managers:DefaultAddress", "lead@acme.example");
        SendGrid.Next(new ScriptedAnswer(401));

        var e = await Assert.ThrowsAsync<PermanentFailureException>(TellAsync);

        Assert.Contains("SendGrid:ApiKey", e.WhatToDo, StringComparison.Ordinal);
    }

    private Task<ManagerReceipt> TellAsync() =>
        Services().GetRequiredService<IManagerNotifier>().TellAsync(Notice, new EffectKey("c-1", 1, "tell-manager.v1"), Stop);
}
