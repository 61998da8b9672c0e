using System.CommandLine;
using CallFollowUp.Domain.Calls;
using CallFollowUp.Workflow;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Operations;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Local.Commands;

/// <summary><c>run redrive</c>: puts dead letters back on their queues, and tries failed steps again.</summary>
internal static class RedriveCommand
{
    public static Command Create()
    {
        var id = new Argument<string?>("CALLID") { Description = "The call to redrive.", Arity = ArgumentArity.ZeroOrOne };
        var all = new Option<bool>("--all") { Description = "Everything that failed." };
        var (by, data, now) = (CommonOptions.By(), CommonOptions.Data(), CommonOptions.Now());
        var command = new Command("redrive", "Try again what failed: dead letters go back to their queue, failed steps are tried once more.") { id, all, by, data, now };
        command.Validators.Add(result =>
        {
            if (result.GetValue(id) is null == !result.GetValue(all))
                result.AddError("Give a CALLID, or --all.");
        });
        command.SetAction((result, cancellation) => RunAsync(
            result.GetValue(id), result.GetRequiredValue(by), new LocalAppSettings(result.GetRequiredValue(data).FullName, result.GetValue(now)), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string? callId, string by, LocalAppSettings settings, CancellationToken cancellation)
    {
        await using var app = await LocalApp.StartAsync(settings, cancellation);
        var letters = await RedriveLettersAsync(app, callId, by, cancellation);
        var followUps = await RedriveFollowUpsAsync(app, callId, by, cancellation);
        if (letters + followUps.Count == 0)
        {
            Console.Out.WriteLine(callId is null ? "Nothing failed." : $"Nothing of call '{callId}' failed.");
            return ExitCode.Done;
        }

        Console.Out.WriteLine($"Put back {letters} dead letters, and tried {followUps.Count} follow-ups again.");
        var exit = ExitCode.Done;
        foreach (var (id, events) in followUps)
        {
            // It rests already, in need of attention: what counts is the rest after our order came in.
            var view = await new FollowUps(app).WaitAsync(id, cancellation, v => v.Events?.Count > events && FollowUpStatus.IsAtRest(v.Status));
            Timeline.Show(view);
            if (view.Status == FollowUpStatus.NeedsAttention)
                exit = ExitCode.Attention;
        }

        return exit;
    }

    private static async Task<int> RedriveLettersAsync(LocalApp app, string? callId, string by, CancellationToken cancellation)
    {
        var count = 0;
        await foreach (var letter in app.Get<IDeadLetters>().ListAsync(cancellation))
        {
            if ((callId is null || letter.CallId == callId) && await app.Get<Redriving>().RedriveAsync(letter.Name, by, cancellation))
                count++;
        }

        return count;
    }

    /// <summary>The same button as on the page of the call: pressed here and there at once, it acts once.</summary>
    /// <returns>The follow-ups, and how many events each had before.</returns>
    private static async Task<List<(CallId Id, int Events)>> RedriveFollowUpsAsync(LocalApp app, string? callId, string by, CancellationToken cancellation)
    {
        var redriven = new List<(CallId, int)>();
        await foreach (var marker in app.Get<IMarkerIndex>().ListAsync(MarkerNames.AttentionPrefix + callId, cancellation))
        {
            var id = CallId.Parse(MarkerNames.IdOf(marker));
            if ((callId is null || id.Value == callId) && await RedriveFollowUpAsync(app, id, by, cancellation) is { } events)
                redriven.Add((id, events));
        }

        return redriven;
    }

    /// <returns>How many events it had before; null where it cannot be tried again as it stands.</returns>
    private static async Task<int?> RedriveFollowUpAsync(LocalApp app, CallId id, string by, CancellationToken cancellation)
    {
        try
        {
            if (await app.Get<IJournalStore>().ReadAsync(id.Value, cancellation) is not { Journal: var journal })
                return null;
            var order = new OperatorOrder(id, OperatorAction.Redrive, by, null, ActionBasis.Of(journal));
            return (await app.Get<OperatorDesk>().ActAsync(order, cancellation)).Result == OrderResult.Accepted ? journal.Events.Count : null;
        }
        catch (JournalMismatchException e)
        {
            // One that cannot be read keeps no other from being tried.
            Console.Error.WriteLine($"Call '{id}': {e.Message}");
            return null;
        }
    }
}
