namespace CallFollowUp.Workflow.Outcomes;

/// <summary>How many mails of one kind ended one way: see <see cref="OutcomeMail"/>.</summary>
public sealed record MailCount(string Kind, string Became, int Mails);
