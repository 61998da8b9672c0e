using CallFollowUp.Workflow.Journaling;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace CallFollowUp.Infra.Resilience;

/// <summary>Another system that adapters call: one per system, so that the failures of one never slow down another.</summary>
/// <remarks>
/// From the outside in: total timeout, retry with jitter, circuit breaker, attempt timeout. Whatever happens, the caller sees one of three failures:
/// <see cref="PermanentFailureException"/>, <see cref="RetryableFailureException"/> (it surely did not happen) or
/// <see cref="OutcomeUnknownException"/> (nobody knows whether it happened).
/// </remarks>
public sealed class Dependency
{
    private static readonly ResiliencePropertyKey<bool> Repeatable = new("repeatable");

    private readonly DependencyOptions options;
    private readonly ResiliencePipeline patience;
    private readonly ResiliencePipeline attempt;

    /// <param name="name">What people call it, for the reasons of failures: <c>the help desk</c>.</param>
    public Dependency(string name, DependencyOptions options, TimeProvider clock)
    {
        Name = name;
        this.options = options;
        var outer = new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddTimeout(new TimeoutStrategyOptions { Timeout = options.TotalTimeout });
        if (options.Retries > 0)
            outer.AddRetry(Retry());
        patience = outer.AddCircuitBreaker(Breaker()).Build();
        attempt = new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddTimeout(new TimeoutStrategyOptions { Timeout = options.AttemptTimeout })
            .Build();
    }

    public string Name { get; }

    /// <summary>Calls the other system once, or a few times where that can do no harm.</summary>
    /// <param name="call">One attempt.</param>
    /// <param name="judge">Turns what an attempt threw into one of the three failures; null leaves it as it is.</param>
    /// <param name="isRepeatable">
    /// The other side recognises a repetition, so a lost answer is asked for again, and is retryable in the end. False: it is unknown at once.
    /// </param>
    public async Task<T> CallAsync<T>(
        Func<CancellationToken, Task<T>> call, Func<Exception, Exception?> judge, bool isRepeatable, CancellationToken cancellation)
    {
        var run = new Run<T>(this, call, judge, isRepeatable);
        var context = ResilienceContextPool.Shared.Get(cancellation);
        context.Properties.Set(Repeatable, isRepeatable);
        try
        {
            return await patience.ExecuteAsync(static (context, run) => run.TryAsync(context.CancellationToken), context, run);
        }
        catch (BrokenCircuitException e)
        {
            // Opened by others' failures, or by our own last attempt, whose failure then says more.
            throw run.LastFailure ?? new RetryableFailureException($"{Name} is failing and is spared for a while", e.RetryAfter ?? options.BreakFor, e);
        }
        catch (TimeoutRejectedException e)
        {
            throw run.IsUnderway ? Lost(e, isRepeatable) : run.LastFailure ?? new RetryableFailureException($"{Name} did not answer in time", null, e);
        }
        catch (OutcomeUnknownException e) when (isRepeatable)
        {
            throw new RetryableFailureException(e.Message, null, e);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private Exception Lost(Exception e, bool isRepeatable)
    {
        var reason = $"{Name} did not answer in time";
        return isRepeatable ? new RetryableFailureException(reason, null, e) : new OutcomeUnknownException(reason, e);
    }

    private RetryStrategyOptions Retry() => new()
    {
        MaxRetryAttempts = options.Retries,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = options.FirstDelay,
        MaxDelay = options.LongestDelay,
        ShouldHandle = args => ValueTask.FromResult(args.Outcome.Exception switch
        {
            RetryableFailureException e => e.RetryAfter is null || e.RetryAfter <= options.LongestDelay,
            OutcomeUnknownException => args.Context.Properties.GetValue(Repeatable, false),
            _ => false,
        }),
        DelayGenerator = args => ValueTask.FromResult((args.Outcome.Exception as RetryableFailureException)?.RetryAfter),
    };

    private CircuitBreakerStrategyOptions Breaker() => new()
    {
        FailureRatio = 0.5,
        MinimumThroughput = options.BreakAfter,
        SamplingDuration = options.BreakSampling,
        BreakDuration = options.BreakFor,
        ShouldHandle = args => ValueTask.FromResult(args.Outcome.Exception is RetryableFailureException or OutcomeUnknownException),
    };

    /// <summary>One call with its attempts: what the last one came to, and whether one is on its way.</summary>
    private sealed class Run<T>(Dependency dependency, Func<CancellationToken, Task<T>> call, Func<Exception, Exception?> judge, bool isRepeatable)
    {
        public Exception? LastFailure { get; private set; }

        public bool IsUnderway { get; private set; }

        public async ValueTask<T> TryAsync(CancellationToken cancellation)
        {
            IsUnderway = true;
            try
            {
                return await dependency.attempt.ExecuteAsync(async stop => await call(stop), cancellation);
            }
            catch (Exception e) when (!(e is OperationCanceledException && cancellation.IsCancellationRequested) && Judged(e) is { } judged)
            {
                // A stop may surface as an error of the connection: that is judged as well, only the stop itself is not.
                IsUnderway = false;
                LastFailure = judged is OutcomeUnknownException && isRepeatable
                    ? new RetryableFailureException(judged.Message, null, judged)
                    : judged;
                throw judged;
            }
        }

        private Exception? Judged(Exception e) => e switch
        {
            PermanentFailureException or RetryableFailureException or OutcomeUnknownException => e,
            TimeoutRejectedException => new OutcomeUnknownException($"{dependency.Name} did not answer in time", e),
            _ => judge(e),
        };
    }
}
