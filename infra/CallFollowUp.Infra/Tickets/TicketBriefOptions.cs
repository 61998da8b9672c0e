using CallFollowUp.Domain.FollowUps;

namespace CallFollowUp.Infra.Tickets;

/// <summary>How briefs are written. <c>Tickets:Language</c>, and <c>Operations:BaseUrl</c>.</summary>
public sealed class TicketBriefOptions
{
    /// <summary>What the desk's people speak.</summary>
    /// <value>One of <see cref="BriefWords.Languages"/>; default en.</value>
    public string Language { get; set; } = "en";

    /// <summary>Where the operators' pages are, which a brief links to.</summary>
    /// <value>An absolute http or https address. Default: <c>Links:BaseUrl</c>; without that, briefs carry no link.</value>
    public Uri? Timelines { get; set; }
}
