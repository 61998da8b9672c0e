namespace CallFollowUp.TestKit;

/// <summary>A clock that stands still until it is told to go on. Timers fire while it is moved, in the order of their times.</summary>
public sealed class FakeTimeProvider(DateTimeOffset start) : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<FakeTimer> timers = [];
    private DateTimeOffset now = start;

    /// <summary>Starts at 2026-11-20 12:00 UTC, a Friday.</summary>
    public FakeTimeProvider()
        : this(new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero))
    {
    }

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>How many timers wait for their time.</summary>
    public int Timers
    {
        get
        {
            lock (gate)
                return timers.Count;
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
            return now;
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    /// <summary>Moves the clock on by a span of time.</summary>
    public void Advance(TimeSpan by) => AdvanceTo(GetUtcNow() + by);

    /// <summary>Moves the clock on to a time; a time that has passed leaves it where it is.</summary>
    public void AdvanceTo(DateTimeOffset time)
    {
        while (NextDue(time) is { } due)
            due.Fire();
        lock (gate)
            now = time > now ? time : now;
    }

    /// <summary>Sets the clock first and lets due timers fire after: what a machine sees that slept.</summary>
    public void JumpTo(DateTimeOffset time)
    {
        lock (gate)
            now = time > now ? time : now;
        AdvanceTo(time);
    }

    /// <summary>Moves the clock on to its next timer; false where there is none.</summary>
    public bool AdvanceToNextTimer()
    {
        DateTimeOffset next;
        lock (gate)
        {
            if (timers.Count == 0)
                return false;
            next = timers.Min(t => t.DueAt);
        }

        AdvanceTo(next);
        return true;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new FakeTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    private FakeTimer? NextDue(DateTimeOffset until)
    {
        lock (gate)
        {
            var due = timers.MinBy(t => t.DueAt);
            if (due is null || due.DueAt > until)
                return null;
            now = due.DueAt > now ? due.DueAt : now;
            Schedule(due, due.Period);
            return due;
        }
    }

    private void Schedule(FakeTimer timer, TimeSpan dueTime)
    {
        timers.Remove(timer);
        if (dueTime < TimeSpan.Zero)
            return;
        timer.DueAt = now + dueTime;
        timers.Add(timer);
    }

    private sealed class FakeTimer(FakeTimeProvider clock, Action fire) : ITimer
    {
        public DateTimeOffset DueAt { get; set; }

        public TimeSpan Period { get; private set; }

        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.gate)
            {
                Period = period > TimeSpan.Zero ? period : Timeout.InfiniteTimeSpan;
                clock.Schedule(this, dueTime);
            }

            // As a real timer that is due at once: it does not wait for the clock to be moved.
            if (dueTime == TimeSpan.Zero)
                clock.AdvanceTo(clock.GetUtcNow());
            return true;
        }

        public void Dispose()
        {
            lock (clock.gate)
                clock.timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
