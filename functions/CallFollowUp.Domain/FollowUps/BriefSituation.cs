namespace CallFollowUp.Domain.FollowUps;

/// <summary>What the brief says beside the call itself.</summary>
/// <param name="Why">Why the ticket is touched: a reason that the words know, or a person's own.</param>
/// <param name="Answer">The customer's answer, where it is the reason.</param>
/// <param name="Mails">What the customer was told by mail, and is about to be told; empty where they are not written to.</param>
public sealed record BriefSituation(string Why, CustomerAnswer? Answer = null, params IReadOnlyList<BriefMail> Mails);
