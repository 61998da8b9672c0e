namespace CallFollowUp.Domain.Assessment;

/// <summary>What the record of a call shows: the verdict on the two questions, the practices, and the evidence for each.</summary>
public sealed record CallAssessment
{
    public required Resolution Resolution { get; init; }

    /// <value>Calibrated probability that <see cref="Resolution"/> is right, 0 to 1.</value>
    public required double Confidence { get; init; }

    public required ThanksKind ThanksKind { get; init; }

    public bool Thanked => ThanksKind is ThanksKind.Closing or ThanksKind.Patience;

    /// <summary>There was no issue to resolve: voicemail, wrong number, a test or a call nobody spoke on.</summary>
    public bool NoIssue { get; init; }

    public bool CustomerConfirmed { get; init; }

    public bool OfferedMoreHelp { get; init; }

    public bool Apology { get; init; }

    public bool Escalated { get; init; }

    public bool FollowUpPromised { get; init; }

    public bool CustomerAbusive { get; init; }

    public bool AgentDefensive { get; init; }

    public required IReadOnlyDictionary<Practice, PracticeState> Practices { get; init; }

    public required IReadOnlyList<Evidence> Evidence { get; init; }

    /// <summary>What the customer says is open; each quote is a whole sentence, the last ones of the call.</summary>
    public IReadOnlyList<Evidence> OpenPoints { get; init; } = [];

    /// <summary>What was tried on the call; each quote is a whole sentence.</summary>
    public IReadOnlyList<Evidence> Attempts { get; init; } = [];

    /// <summary>What moved the verdict and stands in no turn: the disposition, how the call ended, a language we do not know.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
