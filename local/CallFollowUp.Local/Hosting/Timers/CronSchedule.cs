namespace CallFollowUp.Local.Hosting.Timers;

/// <summary>A schedule of six fields in UTC: seconds, minutes, hours, days, months, weekdays (0 or 7 is Sunday). A time fits when every field does.</summary>
public sealed class CronSchedule
{
    // 29 February on a given weekday comes back after 28 years, or 40 around a year without it.
    private const int MostDays = 366 * 41;

    private readonly CronField _seconds;
    private readonly CronField _minutes;
    private readonly CronField _hours;
    private readonly CronField _days;
    private readonly CronField _months;
    private readonly CronField _weekdays;

    private CronSchedule(string[] fields)
    {
        _seconds = CronField.Parse(fields[0], 0, 59);
        _minutes = CronField.Parse(fields[1], 0, 59);
        _hours = CronField.Parse(fields[2], 0, 23);
        _days = CronField.Parse(fields[3], 1, 31);
        _months = CronField.Parse(fields[4], 1, 12);
        _weekdays = CronField.Parse(fields[5], 0, 7);
    }

    /// <exception cref="FormatException">Not six fields of numbers, lists (1,2), ranges (1-5), steps (*/5) or *; or a day that never comes.</exception>
    public static CronSchedule Parse(string text)
    {
        var fields = text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (fields.Length != 6)
            throw new FormatException($"'{text}' is not a schedule: six fields are needed, seconds first.");
        try
        {
            var schedule = new CronSchedule(fields);
            schedule.After(DateTimeOffset.UnixEpoch);
            return schedule;
        }
        catch (FormatException e)
        {
            throw new FormatException($"'{text}' is not a schedule: {e.Message}", e);
        }
    }

    /// <summary>The first time of the schedule that is later than the given one.</summary>
    public DateTimeOffset After(DateTimeOffset time)
    {
        var from = new DateTimeOffset(time.UtcTicks - (time.UtcTicks % TimeSpan.TicksPerSecond), TimeSpan.Zero).AddSeconds(1);
        var (day, earliest) = (from.Date, from.TimeOfDay);
        for (var i = 0; i < MostDays; i++, day = day.AddDays(1), earliest = TimeSpan.Zero)
        {
            if (FitsDay(day) && FirstAt(earliest) is { } found)
                return new DateTimeOffset(day, TimeSpan.Zero) + found;
        }

        throw new FormatException("it names a day that never comes.");
    }

    private bool FitsDay(DateTime day) =>
        _days.Has(day.Day) && _months.Has(day.Month)
        && (_weekdays.Has((int)day.DayOfWeek) || (day.DayOfWeek == DayOfWeek.Sunday && _weekdays.Has(7)));

    private TimeSpan? FirstAt(TimeSpan earliest)
    {
        for (var hour = _hours.From(earliest.Hours); hour >= 0; hour = _hours.From(hour + 1))
        {
            var leastMinute = hour == earliest.Hours ? earliest.Minutes : 0;
            for (var minute = _minutes.From(leastMinute); minute >= 0; minute = _minutes.From(minute + 1))
            {
                var sameMinute = hour == earliest.Hours && minute == earliest.Minutes;
                var second = _seconds.From(sameMinute ? earliest.Seconds : 0);
                if (second >= 0)
                    return new TimeSpan(hour, minute, second);
            }
        }

        return null;
    }
}
