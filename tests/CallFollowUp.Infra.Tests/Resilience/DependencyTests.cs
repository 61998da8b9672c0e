using System.Net;
using CallFollowUp.Infra.Resilience;
using CallFollowUp.TestKit;
using CallFollowUp.Workflow.Journaling;

namespace CallFollowUp.Infra.Tests.Resilience;

public sealed class DependencyTests
{
    private readonly FakeTimeProvider clock = new();
    private readonly DependencyOptions options = new();
    private int attempts;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_surely_failed_is_tried_again_in_place()
    {
        var call = Call(Failing(new RetryableFailureException("busy"), times: 2));

        Assert.Equal("done", await FinishAsync(call));
        Assert.Equal(3, attempts);
    }

    [Fact]
    public async Task What_keeps_failing_is_handed_on_as_retryable()
    {
        await Assert.ThrowsAsync<RetryableFailureException>(() => FinishAsync(Call(Failing(new RetryableFailureException("busy"), times: 99))));
        Assert.Equal(1 + options.Retries, attempts);
    }

    [Fact]
    public async Task What_is_refused_for_good_is_asked_once()
    {
        await Assert.ThrowsAsync<PermanentFailureException>(() => FinishAsync(Call(Failing(new PermanentFailureException("no", "x"), times: 99))));
        Assert.Equal(1, attempts);
    }

    [Fact]
    public async Task A_lost_answer_is_never_asked_for_again_where_that_could_do_it_twice()
    {
        await Assert.ThrowsAsync<OutcomeUnknownException>(() => FinishAsync(Call(Failing(new OutcomeUnknownException("lost"), times: 99))));
        Assert.Equal(1, attempts);
    }

    [Fact]
    public async Task A_lost_answer_is_asked_for_again_where_repetition_is_recognised_and_retryable_in_the_end()
    {
        Assert.Equal("done", await FinishAsync(Call(Failing(new OutcomeUnknownException("lost"), times: 1), isRepeatable: true)));
        attempts = 0;
        await Assert.ThrowsAsync<RetryableFailureException>(
            () => FinishAsync(Call(Failing(new OutcomeUnknownException("lost"), times: 99), isRepeatable: true)));
        Assert.Equal(1 + options.Retries, attempts);
    }

    [Fact]
    public async Task A_short_Retry_After_is_honoured_in_place_and_a_long_one_is_handed_on()
    {
        var start = clock.GetUtcNow();
        await FinishAsync(Call(Failing(new RetryableFailureException("slow down", TimeSpan.FromSeconds(4)), times: 1)));
        Assert.Equal(TimeSpan.FromSeconds(4), clock.GetUtcNow() - start);

        attempts = 0;
        var e = await Assert.ThrowsAsync<RetryableFailureException>(
            () => FinishAsync(Call(Failing(new RetryableFailureException("slow down", TimeSpan.FromMinutes(5)), times: 1))));
        Assert.Equal(TimeSpan.FromMinutes(5), e.RetryAfter);
        Assert.Equal(1, attempts);
    }

    [Theory]
    [InlineData(false, typeof(OutcomeUnknownException), 1)]
    [InlineData(true, typeof(RetryableFailureException), 3)]
    public async Task An_attempt_without_an_answer_ends_in_time(bool isRepeatable, Type failure, int tried)
    {
        var call = Call(Never, isRepeatable);

        Assert.IsType(failure, await Record.ExceptionAsync(() => FinishAsync(call)));
        Assert.Equal(tried, attempts);
    }

    [Fact]
    public async Task All_attempts_together_end_in_time()
    {
        options.AttemptTimeout = options.TotalTimeout;
        var start = clock.GetUtcNow();

        await Assert.ThrowsAsync<OutcomeUnknownException>(() => FinishAsync(Call(Never)));

        Assert.Equal(options.TotalTimeout, clock.GetUtcNow() - start);
    }

    [Fact]
    public async Task A_connection_that_breaks_when_time_is_up_is_judged_as_well()
    {
        options.AttemptTimeout = options.TotalTimeout;

        await Assert.ThrowsAsync<OutcomeUnknownException>(() => FinishAsync(Call(async stop =>
        {
            await Record.ExceptionAsync(() => Never(stop));
            throw new IOException("reset");
        })));
    }

    [Fact]
    public async Task A_failing_side_is_spared_for_a_while_and_then_asked_again()
    {
        options.Retries = 0;
        options.BreakAfter = 3;
        var dependency = New();
        for (var i = 0; i < 3; i++)
            await Record.ExceptionAsync(() => FinishAsync(Call(Failing(new RetryableFailureException("down"), times: 99), false, dependency)));

        attempts = 0;
        var e = await Assert.ThrowsAsync<RetryableFailureException>(() => FinishAsync(Call(Failing(null!, times: 0), false, dependency)));
        Assert.Equal(0, attempts);
        Assert.InRange(e.RetryAfter!.Value, TimeSpan.FromSeconds(1), options.BreakFor);

        clock.Advance(options.BreakFor);
        Assert.Equal("done", await FinishAsync(Call(Failing(null!, times: 0), false, dependency)));
    }

    [Fact]
    public async Task A_caller_that_stops_is_told_of_the_stop()
    {
        using var stop = new CancellationTokenSource();
        var call = New().CallAsync<string>(Never, HttpFailures.Judge, false, stop.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public void A_request_that_never_left_surely_did_not_happen()
    {
        Assert.IsType<RetryableFailureException>(HttpFailures.Judge(new HttpRequestException(HttpRequestError.ConnectionError)));
        Assert.IsType<RetryableFailureException>(HttpFailures.Judge(new HttpRequestException(HttpRequestError.NameResolutionError)));
        Assert.IsType<OutcomeUnknownException>(HttpFailures.Judge(new HttpRequestException(HttpRequestError.ResponseEnded)));
        Assert.IsType<OutcomeUnknownException>(HttpFailures.Judge(new TaskCanceledException("", new TimeoutException())));
        Assert.Null(HttpFailures.Judge(new OperationCanceledException()));
        Assert.Null(HttpFailures.Judge(new InvalidOperationException()));
    }

    [Theory]
    [InlineData(202, null)]
    [InlineData(400, typeof(PermanentFailureException))]
    [InlineData(401, typeof(PermanentFailureException))]
    [InlineData(404, typeof(PermanentFailureException))]
    [InlineData(429, typeof(RetryableFailureException))]
    [InlineData(500, typeof(RetryableFailureException))]
    [InlineData(502, typeof(OutcomeUnknownException))]
    [InlineData(503, typeof(RetryableFailureException))]
    [InlineData(504, typeof(OutcomeUnknownException))]
    public void An_answer_says_which_failure_it_is(int status, Type? failure)
    {
        using var answer = new HttpResponseMessage((HttpStatusCode)status);
        answer.Headers.RetryAfter = new(clock.GetUtcNow().AddSeconds(90));

        var judged = HttpFailures.Judge(answer, clock.GetUtcNow());

        Assert.Equal(failure, judged?.GetType());
        if (judged is RetryableFailureException retryable)
            Assert.Equal(TimeSpan.FromSeconds(90), retryable.RetryAfter);
    }

    private Dependency New() => new("the desk", options, clock);

    /// <summary>Begins without a context to come back to: what a timer sets off is done when the timer has fired.</summary>
    private Task<string> Call(Func<CancellationToken, Task<string>> attempt, bool isRepeatable = false, Dependency? dependency = null)
    {
        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            return (dependency ?? New()).CallAsync(attempt, HttpFailures.Judge, isRepeatable, Stop);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }

    private Func<CancellationToken, Task<string>> Failing(Exception failure, int times) => _ =>
        ++attempts <= times ? Task.FromException<string>(failure) : Task.FromResult("done");

    private async Task<string> Never(CancellationToken stop)
    {
        attempts++;
        var answer = new TaskCompletionSource<string>();
        await using var stopped = stop.Register(() => answer.TrySetCanceled(stop));
        return await answer.Task;
    }

    /// <summary>Moves the clock from timer to timer until the call has ended.</summary>
    private async Task<string> FinishAsync(Task<string> call)
    {
        while (!call.IsCompleted)
        {
            if (!clock.AdvanceToNextTimer())
                await Task.Yield();
        }

        return await call;
    }
}
