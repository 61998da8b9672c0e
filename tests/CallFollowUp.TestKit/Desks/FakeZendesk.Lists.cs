using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace CallFollowUp.TestKit.Desks;

/// <summary>What the fake finds and lists.</summary>
public sealed partial class FakeZendesk
{
    private DeskReply ListByExternalId(IQueryCollection query)
    {
        OnlyKnown(query, "external_id");
        return new DeskReply(200, new { tickets = tickets.Where(t => t.ExternalId == query["external_id"]).Select(t => t.Shown) });
    }

    private DeskReply Search(IQueryCollection query)
    {
        OnlyKnown(query, "query", "sort_by", "sort_order", "per_page");
        if (SearchQuery().Match(query["query"].ToString()) is not { Success: true } match || query["sort_by"] != "updated_at" || query["sort_order"] != "desc")
            throw new ZendeskRefusal(422, "invalid", "Invalid search: this fake knows type:ticket requester:\"...\", the newest first");
        var found = tickets.Where(t => t.RequesterEmail == match.Groups[1].Value).OrderByDescending(t => t.UpdatedAt).Take(Size(query["per_page"]));
        return new DeskReply(200, new { results = found.Select(t => t.Shown) });
    }

    private static DeskReply ListComments(ZendeskTicket ticket, IQueryCollection query)
    {
        OnlyKnown(query, "page[size]", "page[after]", "sort");
        if (query["sort"] != "-created_at")
            throw new ZendeskRefusal(400, "InvalidParameter", "sort");
        var from = query.TryGetValue("page[after]", out var after) ? int.Parse(after.ToString(), CultureInfo.InvariantCulture) : 0;
        var size = Size(query["page[size]"]);
        var page = ticket.Comments.AsEnumerable().Reverse().Skip(from).Take(size).Select(c => c.Shown);
        var hasMore = from + size < ticket.Comments.Count;
        var meta = new { has_more = hasMore, after_cursor = hasMore ? (from + size).ToString(CultureInfo.InvariantCulture) : null };
        return new DeskReply(200, new { comments = page, meta });
    }

    private static int Size(string? given) => int.TryParse(given, CultureInfo.InvariantCulture, out var size) && size is >= 1 and <= 100
        ? size
        : throw new ZendeskRefusal(400, "InvalidPaginationParameter", "1 to 100");

    private static void OnlyKnown(IQueryCollection query, params string[] names)
    {
        if (query.Keys.FirstOrDefault(k => !names.Contains(k)) is { } unknown)
            throw new ZendeskRefusal(400, "InvalidParameter", $"unknown parameter {unknown}");
    }

    [GeneratedRegex("^type:ticket requester:\"([^\"]+)\"$")]
    private static partial Regex SearchQuery();
}
