using CallFollowUp.Domain.Calls;

namespace CallFollowUp.Domain.FollowUps;

/// <summary>The hours of the day at which customers are written to, by their own clock.</summary>
public static class SendWindow
{
    /// <summary>The first time at or after <paramref name="now"/> at which a mail may leave.</summary>
    /// <param name="defaultTimeZone">Used where the customer's zone is missing or unknown.</param>
    public static DateTimeOffset NextOpening(DateTimeOffset now, Customer customer, FollowUpOptions options, string defaultTimeZone)
    {
        if (options.SendFrom == options.SendUntil)
            return now;

        var zone = Zone(customer.TimeZone) ?? Zone(defaultTimeZone) ?? TimeZoneInfo.Utc;
        var local = TimeZoneInfo.ConvertTime(now, zone);
        if (TimeOnly.FromDateTime(local.DateTime).IsBetween(options.SendFrom, options.SendUntil))
            return now;

        var opening = local.Date + options.SendFrom.ToTimeSpan();
        if (opening <= local.DateTime)
            opening = opening.AddDays(1);
        return ToInstant(opening, zone);
    }

    /// <summary>A wall-clock time that the change to summer time leaves out is taken an hour later.</summary>
    private static DateTimeOffset ToInstant(DateTime wallClock, TimeZoneInfo zone)
    {
        if (zone.IsInvalidTime(wallClock))
            wallClock = wallClock.AddHours(1);
        return new DateTimeOffset(wallClock, zone.GetUtcOffset(wallClock)).ToUniversalTime();
    }

    private static TimeZoneInfo? Zone(string? id) =>
        id is not null && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : null;
}
