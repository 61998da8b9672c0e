using CallFollowUp.Functions.Markup;
using Microsoft.AspNetCore.Http;

namespace CallFollowUp.Functions.Operations.Pages;

/// <summary>Lets people choose the zone in which times are shown to them.</summary>
internal sealed class TimeZoneDesk(OperationsFrame frame)
{
    private const string Field = "zone";

    private static readonly string[] Zones =
    [
        .. TimeZoneInfo.GetSystemTimeZones().Select(z => z.Id)
            .Where(id => id == "UTC" || (id.Contains('/', StringComparison.Ordinal) && OperatorTimes.TryFind(id, out _)))
            .Order(StringComparer.Ordinal),
    ];

    public OperationsPage Show(OperatorView view) => frame.Of(StatusCodes.Status200OK, view, "Time zone", Html.Of($"""
        <h1>Time zone</h1>
        <p class="lead">In which every time on these pages is shown to you, on this browser.</p>
        <form class="card stack" method="post">{view.Token}
        <label for="zone">Zone</label>
        <select id="zone" name="{Field}">{Html.Join(Zones.Select(z => Choice.Of(z, z, z == view.Times.Zone)))}</select>
        <button>Show times in this zone</button>
        </form>
        """));

    public static IResult Take(IFormCollection fields, HttpResponse response)
    {
        if (OperatorTimes.TryFind(fields[Field].ToString(), out var zone))
            response.Cookies.Append(OperatorTimes.Cookie, zone.Id, new CookieOptions { Path = "/", SameSite = SameSiteMode.Strict, MaxAge = TimeSpan.FromDays(365) });
        return new SeeOther("/calls");
    }
}
