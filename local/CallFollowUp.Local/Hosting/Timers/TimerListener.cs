using System.Linq.Expressions;
using System.Reflection;
using CallFollowUp.Local.Hosting.Functions;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CallFollowUp.Local.Hosting.Timers;

/// <summary>Runs one timer function on its schedule, never twice at a time.</summary>
internal sealed class TimerListener(
    TimerFunction function,
    CronSchedule schedule,
    TimeSpan? functionTimeout,
    TimeProvider time,
    IServiceScopeFactory scopes,
    ILogger logger) : IDisposable
{
    // Looks at the clock at least this often, so that a clock that was set, or a machine that slept, is noticed.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    private readonly FunctionInvoker<TimerInfo> _function = new(function, Bind);
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _abandon = new();
    private Task _listening = Task.CompletedTask;
    private DateTimeOffset _last;

    public string Name => function.Name;

    public void Start() => _listening = Task.Run(ListenAsync);

    /// <summary>Runs the function now, after a run that is under way. Throws what the function throws.</summary>
    public async Task RunNowAsync(CancellationToken cancellation)
    {
        await _oneAtATime.WaitAsync(cancellation);
        try
        {
            using var bounded = CancellationTokenSource.CreateLinkedTokenSource(cancellation, _abandon.Token);
            await RunAsync(isPastDue: false, bounded.Token);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public async Task StopAsync(TimeSpan grace)
    {
        await _stop.CancelAsync();
        _abandon.CancelAfter(grace);
        await _listening;
    }

    public void Dispose()
    {
        _oneAtATime.Dispose();
        _stop.Dispose();
        _abandon.Dispose();
    }

    private async Task ListenAsync()
    {
        try
        {
            if (function.RunOnStartup)
                await RunOnScheduleAsync(isPastDue: false);
            while (true)
            {
                var due = schedule.After(time.GetUtcNow());
                while (time.GetUtcNow() is var now && now < due)
                    await Task.Delay(due - now < LongestWait ? due - now : LongestWait, time, _stop.Token);
                await RunOnScheduleAsync(isPastDue: schedule.After(due) <= time.GetUtcNow());
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // Stopped.
        }
    }

    private async Task RunOnScheduleAsync(bool isPastDue)
    {
        await _oneAtATime.WaitAsync(_stop.Token);
        try
        {
            using var bounded = CancellationTokenSource.CreateLinkedTokenSource(_abandon.Token);
            if (functionTimeout is { } longest)
                bounded.CancelAfter(longest);
            await RunAsync(isPastDue, bounded.Token);
        }
        catch (OperationCanceledException) when (_abandon.IsCancellationRequested)
        {
            // The host stops and will not wait any longer.
        }
        catch (Exception e)
        {
            HostLog.TimerFailed(logger, function.Name, e.GetType().Name);
            HostLog.FunctionFailure(logger, function.Name, e);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    private async Task RunAsync(bool isPastDue, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var info = new TimerInfo
        {
            IsPastDue = isPastDue,
            ScheduleStatus = new ScheduleStatus
            {
                Last = _last.UtcDateTime,
                Next = schedule.After(now).UtcDateTime,
                LastUpdated = _last.UtcDateTime,
            },
        };
        _last = now;
        await using var scope = scopes.CreateAsyncScope();
        await _function.InvokeAsync(scope.ServiceProvider, info, cancellation);
    }

    private static Expression? Bind(ParameterInfo parameter, Expression info) =>
        parameter.ParameterType == typeof(TimerInfo) ? info : null;
}
