namespace CallFollowUp.Domain.Emails;

/// <summary>What has happened since the call, as far as a mail speaks of it.</summary>
public sealed record EmailSituation
{
    public static readonly EmailSituation AfterTheCall = new();

    /// <summary>By when we take the next step; said in <see cref="EmailKind.Reopened"/> and in the final note on 'not solved'.</summary>
    public DateTimeOffset? NextStepBy { get; init; }

    /// <summary>What the customer answered; null before an answer. <see cref="EmailKind.FinalNote"/> needs one.</summary>
    public bool? CustomerSaysSolved { get; init; }

    /// <summary>The ticket to name where it is another than the call's own: a follow-up ticket, for instance.</summary>
    public string? TicketId { get; init; }
}
