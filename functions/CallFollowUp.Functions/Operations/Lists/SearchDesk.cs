using CallFollowUp.Functions.Markup;
using CallFollowUp.Functions.Operations.Pages;
using CallFollowUp.Workflow.Listing;
using Microsoft.AspNetCore.Http;

namespace CallFollowUp.Functions.Operations.Lists;

/// <summary>Finds calls by call id, ticket id or customer id.</summary>
internal sealed class SearchDesk(OperationsFrame frame, FollowUpLists lists)
{
    public async Task<IResult> ShowAsync(OperatorView view, HttpRequest request, CancellationToken cancellation)
    {
        var wanted = request.Query["q"].ToString().Trim();
        var found = await lists.FindAsync(wanted, cancellation);
        if (found is [{ CallId: var only }])
            return new SeeOther($"/calls/{only}");

        return frame.Of(StatusCodes.Status200OK, view, "Search", Html.Of($"""
            <h1>Search</h1>
            {(found.Count > 0 ? FollowUpTable.Of("Found", found, view.Times) : NothingFound(wanted))}
            """));
    }

    private static Html NothingFound(string wanted) => wanted.Length == 0
        ? Html.Of($"""<div class="card empty"><strong>What are you looking for?</strong>Enter the whole id of a call, a ticket or a customer above.</div>""")
        : Html.Of($"""<div class="card empty"><strong>Nothing found</strong>No call, ticket or customer has the id {Html.Foreign(wanted)}. Ids are compared whole and as they are written.</div>""");
}
