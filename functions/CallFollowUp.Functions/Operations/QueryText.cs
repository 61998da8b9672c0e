using System.Globalization;
using CallFollowUp.Workflow.Listing;
using Microsoft.AspNetCore.Http;

namespace CallFollowUp.Functions.Operations;

/// <summary>What lists are asked with.</summary>
internal static class QueryText
{
    /// <summary>The value; null where there is none.</summary>
    public static string? Given(this IQueryCollection query, string name) => query[name].ToString() is { Length: > 0 } given ? given : null;

    /// <summary>How many rows a page of the API is to have: 1 to <see cref="FollowUpLists.MostPerPage"/>.</summary>
    public static int PageSize(this IQueryCollection query, int usual) =>
        int.TryParse(query["size"], NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? Math.Clamp(given, 1, FollowUpLists.MostPerPage) : usual;
}
