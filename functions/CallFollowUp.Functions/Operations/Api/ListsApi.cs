using System.Globalization;
using CallFollowUp.Workflow;
using CallFollowUp.Workflow.Listing;
using CallFollowUp.Workflow.Outcomes;
using Microsoft.AspNetCore.Http;

namespace CallFollowUp.Functions.Operations.Api;

/// <summary>Lists of follow-ups page by page, and the numbers of a period: no call of these opens all journals.</summary>
internal sealed class ListsApi(FollowUpLists lists, NumbersReader numbers, TimeProvider clock)
{
    private const int UsualDays = 14;
    private const int UsualSize = 20;

    /// <summary>
    /// Without <c>due</c>: by the time the calls were closed, the newest first. <c>due=true</c>: what waits for an answer or a time, in the order of
    /// the times. <c>status=needs-attention</c> and <c>status=held</c> without a day are read from their own indexes, however old they are.
    /// </summary>
    public async Task<IResult> ListAsync(HttpRequest request, CancellationToken cancellation)
    {
        var query = request.Query;
        if (!TryPeriod(query, out var from, out var to, out var problem))
            return Problem.Of(StatusCodes.Status400BadRequest, problem);
        var (status, token, size) = (query.Given("status"), query.Given("token"), query.PageSize(UsualSize));
        var isOfAnyDay = !query.ContainsKey("from") && !query.ContainsKey("to") && !query.ContainsKey("team") && !query.ContainsKey("verdict");
        var page = status switch
        {
            _ when query["due"] == "true" => await lists.DueAsync(status, token, size, cancellation),
            FollowUpStatus.NeedsAttention when isOfAnyDay => await lists.NeedsAttentionAsync(token, size, cancellation),
            FollowUpStatus.Held when isOfAnyDay => await lists.HeldAsync(token, size, cancellation),
            _ => await lists.ClosedAsync(new ClosedCalls(from, to, query.Given("team"), status, query.Given("verdict")), token, size, cancellation),
        };
        return Results.Json(new ApiPage<FollowUpRow>(page.Items, page.Next), ApiJson.Default.ApiPageFollowUpRow);
    }

    public async Task<IResult> NumbersAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (!TryPeriod(request.Query, out var from, out var to, out var problem))
            return Problem.Of(StatusCodes.Status400BadRequest, problem);
        return Results.Json(await numbers.ReadAsync(from, to, request.Query.Given("team"), cancellation), ApiJson.Default.FollowUpNumbers);
    }

    /// <summary>The last two weeks, unless the query names days.</summary>
    private bool TryPeriod(IQueryCollection query, out DateOnly from, out DateOnly to, out string problem)
    {
        problem = $"from, to: days as 2026-11-20, from not behind to, at most {NumbersReader.MostDays} days.";
        to = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        from = to;
        if (query.Given("to") is { } last && !TryDay(last, out to))
            return false;
        from = to.AddDays(1 - UsualDays);
        if (query.Given("from") is { } first && !TryDay(first, out from))
            return false;
        return from <= to && to.DayNumber - from.DayNumber < NumbersReader.MostDays;
    }

    /// <summary>A day that has neighbours: the calendar's first and last years are nobody's.</summary>
    private static bool TryDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day) && day.Year is > 1 and < 9999;
}
