using System.Text.Json;
using CallFollowUp.Domain.Calls;
using CallFollowUp.Domain.FollowUps;
using CallFollowUp.Functions;
using CallFollowUp.Workflow;
using CallFollowUp.Workflow.Ports;
using CallFollowUp.Workflow.Views;

namespace CallFollowUp.Local.Commands;

/// <summary>Plays the demo's script on the running app.</summary>
internal sealed class DemoPlayer(LocalApp app, string folder, DemoScript script)
{
    private static readonly TimeSpan NextDay = TimeSpan.FromHours(20);

    private readonly FollowUps followUps = new(app);
    private readonly Dictionary<DemoSample, ClosedCallReading> readings = [];
    private readonly Dictionary<DemoSample, FollowUpView> views = [];

    public async Task<IReadOnlyList<DemoResult>> PlayAsync(Action<string> tell, CancellationToken cancellation)
    {
        foreach (var sample in script.Samples)
            await SubmitAsync(sample, tell, cancellation);

        app.Clock.JumpTo(app.Clock.GetUtcNow() + NextDay);
        tell("The next day.");
        await WakeAsync(tell, cancellation);
        foreach (var sample in script.Samples.Where(s => s.Answer is not null))
            await AnswerAsync(sample, tell, cancellation);

        while (NextTime() is { } next)
        {
            app.Clock.JumpTo(next);
            await WakeAsync(tell, cancellation);
        }

        foreach (var sample in script.Samples)
            await LookAsync(sample, cancellation);
        return [.. script.Samples.Select(s => new DemoResult(s, views[s]))];
    }

    private async Task SubmitAsync(DemoSample sample, Action<string> tell, CancellationToken cancellation)
    {
        tell($"{sample.File}: {sample.Shows}");
        var reading = await followUps.SubmitAsync(await File.ReadAllBytesAsync(Path.Combine(folder, sample.File), cancellation), cancellation);
        readings[sample] = reading;
        views[sample] = reading.Call is { } call
            ? await followUps.WaitAsync(call.Id, cancellation)
            : FollowUpView.OfRejected(reading.Id?.Value, reading.Reason);
    }

    private async Task AnswerAsync(DemoSample sample, Action<string> tell, CancellationToken cancellation)
    {
        var id = readings[sample].Call!.Id;
        tell($"The customer of {id} answers: {sample.Answer}");
        var answer = new CustomerAnswer(sample.Answer == "solved", sample.Comment);
        await app.Get<IFollowUpQueues>().EnqueueEventAsync(
            new FollowUpMessage
            {
                CallId = id.Value,
                EventId = "demo-answer",
                Event = FollowUpEvents.CustomerAnswered,
                Data = JsonSerializer.SerializeToElement(answer, FollowUpJson.Default.CustomerAnswer),
            },
            TimeSpan.Zero,
            cancellation);
        views[sample] = await followUps.WaitAsync(id, cancellation, v => v.Status == FollowUpStatus.Completed);
    }

    /// <summary>Runs the sweep, and waits until every follow-up whose time has come has moved on.</summary>
    private async Task WakeAsync(Action<string> tell, CancellationToken cancellation)
    {
        var due = script.Samples.Where(s => views[s].NextAt is { } at && at <= app.Clock.GetUtcNow()).ToList();
        if (due.Count == 0)
            return;

        await app.Host!.RunTimerAsync(DeadlineSweepTimer.FunctionName, cancellation);
        foreach (var sample in due)
        {
            var before = views[sample];
            views[sample] = await followUps.WaitAsync(
                readings[sample].Call!.Id, cancellation, v => FollowUpStatus.IsAtRest(v.Status) && (v.NextAt != before.NextAt || v.Status != before.Status));
            if (views[sample].Status != before.Status || views[sample].Emails!.Count > before.Emails!.Count)
                tell($"{before.CallId}: its time has come, and it is now {views[sample].Status}");
        }
    }

    private async Task LookAsync(DemoSample sample, CancellationToken cancellation)
    {
        if (readings[sample].Call is { } call)
            views[sample] = await followUps.WaitAsync(call.Id, cancellation);
    }

    /// <summary>The next full minute at which something is due: markers are swept by the minute.</summary>
    private DateTimeOffset? NextTime() => script.Samples.Select(s => views[s].NextAt).Min() is { } next
        ? new DateTimeOffset(next.UtcTicks + TimeSpan.TicksPerMinute - 1 - (next.UtcTicks - 1) % TimeSpan.TicksPerMinute, TimeSpan.Zero)
        : null;
}
