using CallFollowUp.Domain.Assessment;
using CallFollowUp.Domain.Calls;

namespace CallFollowUp.Domain.FollowUps;

/// <summary>All that the policy decides on.</summary>
/// <param name="Now">The time of the decision.</param>
/// <param name="OptedOut">The customer asked for no more follow-up mails.</param>
/// <param name="AddressFails">Mails to the customer's address did not arrive before.</param>
/// <param name="MayMail">No other call of the customer holds the one mail they get in a while.</param>
/// <param name="Superseded">The customer called again about the same matter, and that call came to us first.</param>
/// <param name="Approved">A person looked at a held call and wants it followed up.</param>
/// <param name="SolvedSince">Somebody at the desk solved the call's ticket after the call: what was open may be so no more.</param>
/// <param name="AskedAgain">The customer turned to the desk about the same matter after the call: it is open, whatever the call says.</param>
public sealed record FollowUpFacts(
    ClosedCall Call,
    CallAssessment Assessment,
    DateTimeOffset Now,
    bool OptedOut = false,
    bool AddressFails = false,
    bool MayMail = true,
    bool Superseded = false,
    bool Approved = false,
    bool SolvedSince = false,
    bool AskedAgain = false);
