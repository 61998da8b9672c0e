namespace CallFollowUp.Domain.Emails;

/// <summary>Everything a template may say. Its strings and flags are the variables of the templates, in camel case: <c>{{customerName}}</c>.</summary>
/// <remarks>Every text is one clean line: no line breaks, no control characters. None is encoded yet: that is the medium's business.</remarks>
public sealed record EmailFacts
{
    public required EmailKind Kind { get; init; }

    /// <summary>The language of the words, one of <see cref="EmailOptions.Languages"/>.</summary>
    public required string Language { get; init; }

    public required string ToAddress { get; init; }

    /// <summary>The customer's name for the header.</summary>
    public string? ToName { get; init; }

    /// <summary>The company that writes.</summary>
    public required string CompanyName { get; init; }

    /// <summary>The desk that reads answers; null where nobody does, and then no mail invites one.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>The customer's name, to greet with; a right-to-left one is isolated from the sentence around it.</summary>
    public string? CustomerName { get; init; }

    /// <summary>The first name of the person they talked to.</summary>
    public string? AgentFirstName { get; init; }

    /// <summary>What the call was about, short enough for a subject line.</summary>
    public string? Subject { get; init; }

    /// <summary>The day of the call, written out, as in 'Friday, November 20, 2026'.</summary>
    public required string CallDate { get; init; }

    /// <summary>The ticket to quote.</summary>
    public string? TicketNumber { get; init; }

    /// <summary>What was promised on the call: of several, what is due first.</summary>
    public string? Promise { get; init; }

    /// <summary>The day the promise is due, written out.</summary>
    public string? PromiseDate { get; init; }

    /// <summary>The time it is due on that day; null where the day itself is the promise.</summary>
    public string? PromiseTime { get; init; }

    /// <summary>The day by which we take the next step, written out.</summary>
    public string? NextStepDate { get; init; }

    public string? NextStepTime { get; init; }

    /// <summary>How long they were on the phone, in whole minutes ('25'), only where that was long enough to be a trouble of its own.</summary>
    public string? LongCallMinutes { get; init; }

    /// <summary>They had called before about the same matter.</summary>
    public bool CalledBefore { get; init; }

    /// <summary>No thank-you was said on the call: the mail makes up for it.</summary>
    public bool OwesThanks { get; init; }

    /// <summary>No apology was said on the call: the mail makes up for it.</summary>
    public bool OwesApology { get; init; }

    /// <summary>The trouble itself was not acknowledged on the call: the mail makes up for it.</summary>
    public bool OwesAcknowledgement { get; init; }

    /// <summary>The record shows that everything was resolved. Without it, no mail says that all is well.</summary>
    public bool SoundsResolved { get; init; }

    /// <summary>They answered: solved.</summary>
    public bool SaidSolved { get; init; }

    /// <summary>They answered: not solved.</summary>
    public bool SaidNotSolved { get; init; }

    public string? SolvedLink { get; init; }

    public string? NotSolvedLink { get; init; }

    public string? StopLink { get; init; }

    /// <summary>Both answers can be given by a button.</summary>
    public bool HasAnswerLinks => SolvedLink is not null && NotSolvedLink is not null;
}
