namespace CallFollowUp.Domain.FollowUps;

/// <summary>What the brief says beside the call itself.</summary>
/// <param name="Why">Why the ticket is touched, in words for the desk.</param>
/// <param name="Answer">The customer's answer, where it is the reason.</param>
public sealed record BriefSituation(string Why, CustomerAnswer? Answer = null);
