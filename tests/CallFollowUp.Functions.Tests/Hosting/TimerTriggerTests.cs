using CallFollowUp.Local.Hosting;
using CallFollowUp.Local.Hosting.Functions;
using CallFollowUp.TestKit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CallFollowUp.Functions.Tests.Hosting;

public sealed class TimerTriggerTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 20, 9, 1, 0, TimeSpan.Zero));
    private readonly SampleTimerFunction.Record _record = new();
    private LocalFunctionsHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await LocalFunctionsHost.StartAsync(
        new LocalHostSettings
        {
            StorageConnection = "UseDevelopmentStorage=true",
            Functions = FunctionCatalog.Of(typeof(SampleTimerFunction)),
            HostJson = new HostJson(),
            Configuration = new ConfigurationBuilder().AddInMemoryCollection([new("start-schedule", "0 0 3 * * *")]).Build(),
        },
        services => services.AddSingleton<TimeProvider>(_clock).AddSingleton(_record));

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Timer_runs_at_each_time_of_its_schedule()
    {
        await AdvanceAsync(TimeSpan.FromMinutes(4));
        await Eventually.TrueAsync(() => _record.Runs.Count == 1, "it ran at 9:05");
        await AdvanceAsync(TimeSpan.FromMinutes(5));
        await Eventually.TrueAsync(() => _record.Runs.Count == 2, "it ran at 9:10");

        Assert.Equal(["09:05:00", "09:10:00"], _record.Runs.Select(r => $"{r.At:HH:mm:ss}"));
        Assert.All(_record.Runs, r => Assert.False(r.Timer.IsPastDue));
        Assert.Equal(new DateTime(2026, 11, 20, 9, 15, 0), _record.Runs.Last().Timer.ScheduleStatus!.Next);
    }

    [Fact]
    public async Task Missed_times_are_made_up_for_by_one_run_that_knows_it_is_late()
    {
        await Eventually.TrueAsync(() => _clock.Timers == 2, "both timers wait");

        _clock.JumpTo(_clock.GetUtcNow() + TimeSpan.FromHours(1));

        await Eventually.TrueAsync(() => !_record.Runs.IsEmpty, "it ran");
        Assert.True(Assert.Single(_record.Runs).Timer.IsPastDue);
    }

    [Fact]
    public async Task Timer_that_asks_for_it_runs_at_the_start()
    {
        await Eventually.TrueAsync(() => !_record.StartRuns.IsEmpty, "it ran at the start");

        Assert.Empty(_record.Runs);
        Assert.Equal(new DateTime(2026, 11, 21, 3, 0, 0), _record.StartRuns.Single().Timer.ScheduleStatus!.Next);
    }

    [Fact]
    public async Task Named_timer_runs_at_once_but_never_twice_at_a_time()
    {
        var finish = new TaskCompletionSource();
        _record.Work = _ => finish.Task;

        var first = _host.RunTimerAsync("sample-timer");
        var second = _host.RunTimerAsync("sample-timer");
        await Eventually.TrueAsync(() => !_record.Runs.IsEmpty, "the first runs");
        Assert.Single(_record.Runs);
        Assert.False(second.IsCompleted);
        finish.SetResult();
        await Task.WhenAll(first, second);

        Assert.Equal(2, _record.Runs.Count);
    }

    [Fact]
    public async Task Failure_of_a_named_timer_reaches_its_caller()
    {
        _record.Work = _ => throw new InvalidOperationException("broken");

        await Assert.ThrowsAsync<InvalidOperationException>(() => _host.RunTimerAsync("sample-timer"));
        await Assert.ThrowsAsync<ArgumentException>(() => _host.RunTimerAsync("no-such-timer"));
    }

    [Fact]
    public async Task Timer_that_failed_runs_again_at_its_next_time()
    {
        _record.Work = _ => throw new InvalidOperationException("broken");

        await AdvanceAsync(TimeSpan.FromMinutes(4));
        await Eventually.TrueAsync(() => _record.Runs.Count == 1, "it ran at 9:05");
        await AdvanceAsync(TimeSpan.FromMinutes(5));

        await Eventually.TrueAsync(() => _record.Runs.Count == 2, "it ran at 9:10");
    }

    // The host looks at the clock once a minute: it is given the time to look before each minute passes.
    private async Task AdvanceAsync(TimeSpan time)
    {
        for (var minute = 0; minute < time.TotalMinutes; minute++)
        {
            await Eventually.TrueAsync(() => _clock.Timers == 2, "both timers wait");
            _clock.Advance(TimeSpan.FromMinutes(1));
        }
    }
}
