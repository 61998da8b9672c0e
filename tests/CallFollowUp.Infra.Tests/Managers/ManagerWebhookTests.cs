using CallFollowUp.Infra.Emails;
using CallFollowUp.Infra.Managers;
using CallFollowUp.Infra.Outbox;
using CallFollowUp.TestKit;
using CallFollowUp.TestKit.Desks;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CallFollowUp.Infra.Tests.Managers;

public sealed class ManagerWebhookTests : IAsyncLifetime
{
    private static readonly EffectKey Key = new("c-1", 1, "tell-manager.v1");
    private static readonly ManagerNotice Notice = new("billing", "Call c-1 needs you", "Why: the call was abusive.\nAbout: <b>[link](https://x.example)</b> & more");

    private readonly TemporaryFolder folder = new();
    private readonly FakeTimeProvider clock = new();
    private readonly Dictionary<string, string?> settings = [];
    private FakeChatChannel channel = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        channel = await FakeChatChannel.OpenAsync();
        settings["Emails:CompanyName"] = "Acme";
        settings["Emails:FromAddress"] = "care@acme.example";
        settings["Outbox:Folder"] = folder.Path;
        settings["Managers:DefaultAddress"] = "lead@acme.example";
        settings["Managers:Webhook:Url"] = new Uri(channel.Address, "teams").ToString();
        settings["Resilience:manager-webhook:Retries"] = "0";
    }

    public async ValueTask DisposeAsync()
    {
        await channel.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task A_team_is_told_by_a_card_that_shows_words_as_they_are_and_by_mail()
    {
        var receipt = await TellAsync();

        var card = Assert.Single(channel.Taken).Body.GetProperty("attachments")[0].GetProperty("content");
        var texts = card.GetProperty("body").EnumerateArray().Select(b => b.GetProperty("inlines")[0].GetProperty("text").GetString());
        Assert.Equal([Notice.Subject, .. Notice.Text.Split('\n')], texts);
        Assert.Single(folder.Files("*.eml"));
        Assert.Equal("outbox, webhook", receipt.Channel);
    }

    [Fact]
    public async Task A_slack_channel_gets_a_text_in_which_nothing_is_a_link()
    {
        settings["Managers:Webhook:Format"] = "Slack";
        settings["Managers:Webhook:AlsoMail"] = "false";
        settings["Managers:Webhook:Teams:Billing"] = new Uri(channel.Address, "billing").ToString();

        await TellAsync();

        var (path, body) = Assert.Single(channel.Taken);
        Assert.Equal("/billing", path);
        Assert.Equal(
            "Call c-1 needs you\nWhy: the call was abusive.\nAbout: &lt;b&gt;[link](https://x.example)&lt;/b&gt; &amp; more", body.GetProperty("text").GetString());
        Assert.Empty(folder.Files("*.eml"));
    }

    [Fact]
    public async Task What_the_channel_refuses_says_what_to_check_and_the_mail_is_there_all_the_same()
    {
        channel.Next(new DeskFault(404, "no such hook"));

        var e = await Assert.ThrowsAsync<PermanentFailureException>(TellAsync);

        Assert.Contains("Managers:Webhook:Url", e.WhatToDo, StringComparison.Ordinal);
        Assert.Single(folder.Files("*.eml"));
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task A_busy_channel_is_told_later_and_no_second_mail_is_written(int status)
    {
        channel.Next(new DeskFault(status, ""));

        await Assert.ThrowsAsync<RetryableFailureException>(TellAsync);
        await TellAsync();

        Assert.Single(channel.Taken);
        Assert.Single(folder.Files("*.eml"));
    }

    [Theory]
    [InlineData("Managers:Webhook:Url", "http://chat.example/hook")]
    [InlineData("Managers:Webhook:Teams:billing", "http://chat.example/hook")]
    [InlineData("Managers:Webhook:Url", "")]
    public void A_wrong_setting_stops_the_start_and_is_named(string setting, string value)
    {
        settings["Managers:Webhook:Teams:sales"] = "https://chat.example/sales";
        settings[setting] = value;
        using var services = Services();

        var e = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains(setting, e.Message, StringComparison.Ordinal);
    }

    private async Task<ManagerReceipt> TellAsync()
    {
        using var services = Services();
        return await services.GetRequiredService<IManagerNotifier>().TellAsync(Notice, Key, Stop);
    }

    private ServiceProvider Services()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        return new ServiceCollection().AddSingleton<TimeProvider>(clock).AddLogging()
            .AddEmailTemplates(configuration).AddOutbox(configuration).AddManagerWebhook(configuration).BuildServiceProvider();
    }
}
