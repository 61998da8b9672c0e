namespace CallFollowUp.Domain.Assessment.Cues;

/// <summary>Who may mean what: most cues are only the company's or only the customer's to say.</summary>
internal enum Side
{
    Company,
    Customer,
    Neither,
}
