using System.CommandLine;
using System.Net;
using CallFollowUp.TestKit.SendGrid;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CallFollowUp.Chaos.Receivers;

/// <summary>What the child process of the receivers runs: mail provider and desk, for as long as its standard input is open.</summary>
internal static class ReceiverProgram
{
    public const string Name = "receivers";
    public const string FolderOption = "--folder";
    public const string SeedOption = "--seed";
    public const string HostOption = "--host";

    public static Command Create()
    {
        var folder = new Option<string>(FolderOption) { Required = true };
        var seed = new Option<int>(SeedOption);
        var hosts = new Option<string[]>(HostOption) { AllowMultipleArgumentsPerToken = true };
        var command = new Command(Name) { folder, seed, hosts };
        command.Hidden = true;
        command.SetAction((result, cancellation) => ServeAsync(
            new StormLogs(result.GetRequiredValue(folder)), result.GetValue(seed), [.. result.GetValue(hosts)!.Select(host => new Uri(host))], cancellation));
        return command;
    }

    private static async Task<int> ServeAsync(StormLogs logs, int seed, Uri[] hosts, CancellationToken cancellation)
    {
        using var signer = new SendGridSigner();
        using var news = new DeliveryNews(seed, signer, hosts);
        using var mails = new JsonLog(logs.Mails);
        using var actions = new JsonLog(logs.Desk);
        var temper = new Temper(seed);
        var sendGrid = new StormySendGrid(temper, mails, news);
        var desk = new StormyDesk(temper, actions);

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        await using var app = builder.Build();
        app.MapPost("/v3/mail/send", sendGrid.SendAsync);
        app.MapPost("/desk", desk.AnswerAsync);
        app.MapPost("/calm", temper.CalmDown);
        app.MapGet("/badly", () => Results.Text($"{temper.Badly}"));
        app.MapGet("/pending", () => Results.Text($"{news.Pending}"));
        await app.StartAsync(cancellation);
        Console.WriteLine(app.Urls.First());
        Console.WriteLine(signer.PublicKey);
        while (await Console.In.ReadLineAsync(cancellation) is not null)
        {
            // Standard input is the leash: it closes when whoever started this ends, however that happens.
        }

        return 0;
    }
}
