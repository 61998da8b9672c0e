using CallFollowUp.Infra.Emails;
using CallFollowUp.Infra.SendGrid;
using CallFollowUp.Infra.Tests.Contracts;
using CallFollowUp.TestKit;
using CallFollowUp.TestKit.SendGrid;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CallFollowUp.Infra.Tests.SendGrid;

public sealed class SendGridEmailSenderTests : EmailSenderContract, IAsyncLifetime
{
    private readonly FakeTimeProvider clock = new();
    private FakeSendGrid sendGrid = null!;
    private ServiceProvider services = null!;

    protected override Settlement Unseen => Settlement.NoEvidence;

    public async ValueTask InitializeAsync()
    {
        sendGrid = await FakeSendGrid.StartAsync(clock);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["SendGrid:ApiKey"] = FakeSendGrid.ApiKey,
            ["SendGrid:BaseUrl"] = sendGrid.Address.ToString(),
            ["SendGrid:ActivityApi"] = "true",
            ["Emails:CompanyName"] = "Acme Care",
            ["Emails:FromAddress"] = "care@acme.example",
        }).Build();
        services = new ServiceCollection()
            .AddSingleton<TimeProvider>(clock).AddLogging().AddEmailTemplates(configuration).AddSendGrid(configuration).BuildServiceProvider();
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await sendGrid.DisposeAsync();
    }

    protected override IEmailSender Open() => services.GetRequiredService<IEmailSender>();
}
