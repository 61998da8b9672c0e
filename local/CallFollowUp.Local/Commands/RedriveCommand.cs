using System.CommandLine;
using CallFollowUp.Domain.Calls;
using CallFollowUp.Workflow;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Local.Commands;

/// <summary><c>run redrive</c>: puts dead letters back on their queues, and tries failed steps again.</summary>
internal static class RedriveCommand
{
    public static Command Create()
    {
        var id = new Argument<string?>("CALLID") { Description = "The call to redrive.", Arity = ArgumentArity.ZeroOrOne };
        var all = new Option<bool>("--all") { Description = "Everything that failed." };
        var (data, now) = (CommonOptions.Data(), CommonOptions.Now());
        var command = new Command("redrive", "Try again what failed: dead letters go back to their queue, failed steps are tried once more.") { id, all, data, now };
        command.Validators.Add(result =>
        {
            if (result.GetValue(id) is null == !result.GetValue(all))
                result.AddError("Give a CALLID, or --all.");
        });
        command.SetAction((result, cancellation) => RunAsync(
            result.GetValue(id), new LocalAppSettings(result.GetRequiredValue(data).FullName, result.GetValue(now)), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string? callId, LocalAppSettings settings, CancellationToken cancellation)
    {
        await using var app = await LocalApp.StartAsync(settings, cancellation);
        var redriven = new HashSet<string>();
        var letters = await RedriveLettersAsync(app, callId, cancellation);
        var steps = await RedriveStepsAsync(app, callId, redriven, cancellation);
        if (letters + steps == 0)
        {
            Console.Out.WriteLine(callId is null ? "Nothing failed." : $"Nothing of call '{callId}' failed.");
            return ExitCode.Done;
        }

        Console.Out.WriteLine($"Put back {letters} dead letters, and tried {steps} follow-ups again.");
        var exit = ExitCode.Done;
        foreach (var id in redriven.Select(CallId.Parse))
        {
            var view = await new FollowUps(app).WaitAsync(id, cancellation);
            Timeline.Show(view);
            if (view.Status == FollowUpStatus.NeedsAttention)
                exit = ExitCode.Attention;
        }

        return exit;
    }

    private static async Task<int> RedriveLettersAsync(LocalApp app, string? callId, CancellationToken cancellation)
    {
        var deadLetters = app.Get<IDeadLetters>();
        var count = 0;
        await foreach (var letter in deadLetters.ListAsync(cancellation))
        {
            if (callId is not null && letter.CallId != callId)
                continue;
            await deadLetters.RedriveAsync(letter, cancellation);
            count++;
        }

        return count;
    }

    private static async Task<int> RedriveStepsAsync(LocalApp app, string? callId, HashSet<string> redriven, CancellationToken cancellation)
    {
        await foreach (var summary in app.Get<IJournalStore>().ListAsync(cancellation))
        {
            if (summary.Status != FollowUpStatus.NeedsAttention || (callId is not null && summary.Id != callId))
                continue;
            var message = new FollowUpMessage
            {
                CallId = summary.Id,
                EventId = $"redrive:{summary.UpdatedAt.UtcTicks}",
                Event = ControlEvents.Redrive,
            };
            await app.Get<IFollowUpQueues>().EnqueueEventAsync(message, TimeSpan.Zero, cancellation);
            redriven.Add(summary.Id);
        }

        return redriven.Count;
    }
}
