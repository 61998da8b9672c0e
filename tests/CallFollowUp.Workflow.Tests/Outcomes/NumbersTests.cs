using CallFollowUp.Domain.Calls;
using CallFollowUp.Domain.Emails;
using CallFollowUp.TestKit;
using CallFollowUp.TestKit.FollowUps;
using CallFollowUp.Workflow.Outcomes;
using CallFollowUp.Workflow.Views;

namespace CallFollowUp.Workflow.Tests.Outcomes;

/// <summary>The numbers are folds over lines; here they are held against everything that can be counted otherwise.</summary>
public sealed class NumbersTests
{
    private static readonly string[] Teams = ["billing", "broadband", "alarms"];

    private readonly FollowUpWorld world = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(20261120)]
    public async Task After_many_random_stories_the_fold_says_what_a_full_count_says(int seed)
    {
        var ids = await PlayAsync(new Random(seed), 150);
        var (from, to) = (new DateOnly(2026, 11, 1), new DateOnly(2026, 12, 31));

        var numbers = await new NumbersReader(world.Outcomes).ReadAsync(from, to, null, Stop);

        var views = new List<FollowUpView>();
        var solved = new Dictionary<string, bool>();
        foreach (var id in ids)
        {
            var journal = await world.JournalAsync(id);
            views.Add(FollowUpView.Of(journal));
            if (CustomerView.Of(journal).Answer is { } answer)
                solved[id] = answer.Solved;
        }

        var issues = views.FindAll(v => v.Plan!.Row != "R1");
        Assert.Equal(views.Count, numbers.All.Calls);
        Assert.Equal(issues.Count, numbers.All.WithIssue);
        Assert.Equal(issues.Count(v => v.Thanked == true), numbers.All.Thanked);
        Assert.Equal(issues.Count(IsReopened), numbers.All.Reopened);
        Assert.Equal(issues.Count(v => IsTrulyResolved(v, solved)), numbers.All.TrulyResolved);
        Assert.Equal(views.Count(v => HasEvent(v, FollowUpEvents.CustomerAnswered) && v.Emails!.Any(IsQuestion)), numbers.All.Replied);
        Assert.Equal(views.Count(v => v.Emails!.Any(IsQuestion)), numbers.All.Asked);
        Assert.Equal(world.Emails.Sent.Count, numbers.Mails.Where(m => m.Became is "sent" or "delivered" or "bounce").Sum(m => m.Mails));
        foreach (var kind in Enum.GetValues<EmailKind>())
            Assert.Equal(world.Mails.Count(m => m == kind), numbers.Mails.Where(m => m.Kind == kind.WireName() && m.Became != "failed").Sum(m => m.Mails));
        Assert.Equal(numbers.Mails.Where(m => m.Became != "stopped").Sum(m => m.Mails), numbers.All.Mails.All);
        Assert.Equal(numbers.Mails.Where(m => m.Became == "delivered").Sum(m => m.Mails), numbers.ByDay.Sum(r => r.Mails.Arrived));
        Assert.Equal(numbers.Mails.Where(m => m.Became is "bounce" or "failed").Sum(m => m.Mails), numbers.ByTeam.Sum(r => r.Mails.NotArrived));
        Assert.Equal(numbers.All.Calls, numbers.ByTeam.Sum(r => r.Calls));
        Assert.Equal(numbers.All.TrulyResolved, numbers.ByDay.Sum(r => r.TrulyResolved));
        Assert.Equal(numbers.All.WithIssue, Teams.Sum(team => NumbersFold.Of(world.Outcomes.Latest, from, to, team).All.WithIssue));
    }

    [Fact]
    public async Task The_lines_of_one_call_count_once_however_often_it_rests()
    {
        world.GivenTicket();
        await world.CloseAsync(ClosedCallBuilder.Resolved());
        await world.PassAsync(TimeSpan.FromDays(4));
        await world.AnswerAsync("c-1", solved: false, "No.");
        Assert.Equal(3, world.Outcomes.All.Count);

        var numbers = NumbersFold.Of(OutcomeLines.LatestOf(world.Outcomes.All.Concat(world.Outcomes.All)), new DateOnly(2026, 11, 20), new DateOnly(2026, 11, 20));

        Assert.Equal((1, 1, 0, 1, 1), (numbers.All.Calls, numbers.All.ClaimedResolved, numbers.All.TrulyResolved, numbers.All.Reopened, numbers.All.Replied));
        var cause = Assert.Single(numbers.Causes);
        Assert.Equal(("double charge on invoice 8841", "billing", 1), (cause.Matter, cause.Team, cause.Calls));
        Assert.Equal(TimeSpan.FromMinutes(30), numbers.All.MedianToFollowUp);
    }

    [Fact]
    public async Task A_rest_that_says_nothing_new_adds_no_line()
    {
        await world.CloseAsync(ClosedCallBuilder.Resolved());
        var lines = world.Outcomes.All.Count;

        await world.SendAsync("c-1", "wish-1", FollowUpEvents.MailsWanted);

        Assert.Equal(lines, world.Outcomes.All.Count);
    }

    [Fact]
    public async Task A_follow_up_that_was_begun_before_tickets_were_indexed_leads_to_its_ticket_from_its_next_rest_on()
    {
        var journal = await world.CloseAsync(ClosedCallBuilder.Resolved());
        var tickets = new InMemoryTicketIndex();
        var reporter = new OutcomeReporter(world.Outcomes, tickets, DispositionMap.Default);

        var mark = await reporter.ComesToRestAsync(journal!, "0123456789ab", Stop);
        Assert.Equal([("4711", "c-1")], tickets.All);

        await reporter.ComesToRestAsync(journal!, mark, Stop);
        Assert.Equal(1, tickets.Additions);
    }

    [Fact]
    public async Task That_a_mail_arrived_is_told_with_the_next_line_and_costs_none_of_its_own()
    {
        world.GivenTicket();
        await world.CloseAsync(ClosedCallBuilder.Resolved());
        var lines = world.Outcomes.All.Count;

        await world.ReportAsync("c-1", "c-1/send-email.v1", EmailReport.Delivered, "report-1");
        Assert.Equal(lines, world.Outcomes.All.Count);

        await world.AnswerAsync("c-1", solved: true);
        Assert.Equal(["delivered", "sent"], world.Outcomes.All[^1].Mails.Select(m => m.Became));
    }

    [Fact]
    public async Task A_mail_that_arrives_after_the_end_is_told_at_once_as_no_other_line_would_come()
    {
        world.GivenTicket();
        await world.CloseAsync(ClosedCallBuilder.Resolved());
        await world.AnswerAsync("c-1", solved: true);
        Assert.Equal(["sent", "sent"], world.Outcomes.All[^1].Mails.Select(m => m.Became));

        await world.ReportAsync("c-1", "c-1/send-email.v1", EmailReport.Delivered, "report-1");

        Assert.Equal(["delivered", "sent"], world.Outcomes.All[^1].Mails.Select(m => m.Became));
    }

    [Fact]
    public async Task A_line_names_no_customer_and_quotes_nobody()
    {
        world.GivenTicket();
        await world.CloseAsync(ClosedCallBuilder.Resolved().About("Refund for card 4111 1111 1111 1111"));
        await world.AnswerAsync("c-1", solved: false, "call me on 0151 2345678");

        var written = string.Concat(world.Outcomes.All.Select(l => System.Text.Encoding.UTF8.GetString(OutcomeJson.Write(l))));

        foreach (var secret in new[] { "4111", "cu-88", "Dana", "customer.example", "2345678" })
            Assert.DoesNotContain(secret, written, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Times_are_told_by_the_nearest_rank_and_empty_periods_divide_by_nothing()
    {
        var closedAt = new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);
        var lines = Enumerable.Range(1, 10).Select(i => new OutcomeLine($"c-{i}", 1, 1, FollowUpStatus.Completed, closedAt, closedAt)
        {
            Verdict = "resolved",
            FollowedUpAt = closedAt.AddMinutes(i),
        });

        var row = NumbersFold.Of(lines, new DateOnly(2026, 11, 20), new DateOnly(2026, 11, 20)).All;

        Assert.Equal((TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(9)), (row.MedianToFollowUp, row.NinetiethToFollowUp));
        Assert.Null(NumbersFold.Of([], default, default).All.TrulyResolvedRate);
    }

    private async Task<List<string>> PlayAsync(Random random, int calls)
    {
        world.GivenTicket();
        var ids = new List<string>();
        for (var i = 0; i < calls; i++)
        {
            var id = $"c-{i}";
            ids.Add(id);
            if (random.Next(8) == 0)
                world.Emails.Next(SendOutcome.Refuse);
            var call = Kind(random, id).ClosedAt(world.Clock.GetUtcNow().AddMinutes(-random.Next(600)))
                .WithCustomer("id", $"cu-{i}").With("ticketId", $"T-{i}").With("team", Teams[random.Next(Teams.Length)]);
            world.GivenTicket($"T-{i}");
            await world.CloseAsync(call);
            await world.PassAsync(TimeSpan.FromHours(random.Next(12)));
            var about = ids[random.Next(ids.Count)];
            await (random.Next(6) switch
            {
                0 => world.AnswerAsync(about, solved: true, eventId: $"answer-{i}"),
                1 => world.AnswerAsync(about, solved: false, $"No {i}", eventId: $"answer-{i}"),
                2 => world.ReportAsync(about, $"{about}/send-email.v1", EmailReport.Delivered, $"report-{i}"),
                3 => world.ReportAsync(about, $"{about}/send-email.v1", EmailReport.Bounced, $"report-{i}"),
                4 => world.DecideAsync(about, OperatorDecision.Done, $"decision-{i}"),
                _ => world.SendAsync(about, $"wish-{i}", FollowUpEvents.MailsStopped),
            });
        }

        return ids;
    }

    private static ClosedCallBuilder Kind(Random random, string id) => random.Next(7) switch
    {
        0 => ClosedCallBuilder.Unresolved(id),
        1 => ClosedCallBuilder.NotThanked(id),
        2 => ClosedCallBuilder.Unclear(id),
        3 => ClosedCallBuilder.Voicemail(id),
        4 => ClosedCallBuilder.AbusiveSolved(id),
        5 => ClosedCallBuilder.Resolved(id).WithoutAddress(),
        _ => ClosedCallBuilder.Resolved(id),
    };

    private static bool IsReopened(FollowUpView view) => view.Steps!.Any(s => s.Name.StartsWith("reopen-ticket.", StringComparison.Ordinal) && s.Outcome == "done");

    private static bool IsQuestion(EmailView mail) => mail.Template is "confirm" or "thank-you" or "ask" or "reminder";

    private static bool HasEvent(FollowUpView view, string name) => view.Events!.Any(e => e.Name == name);

    /// <summary>By their last word, else by the verdict where nothing was opened again.</summary>
    private static bool IsTrulyResolved(FollowUpView view, Dictionary<string, bool> solved)
    {
        var byVerdict = view.Resolution == "resolved" && !IsReopened(view);
        return solved.TryGetValue(view.CallId!, out var says) ? says && (view.Outcome == FollowUpOutcome.Confirmed || byVerdict) : byVerdict;
    }
}
