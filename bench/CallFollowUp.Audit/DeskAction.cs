namespace CallFollowUp.Audit;

/// <summary>A change that was asked of the desk, as the desk itself wrote it down.</summary>
/// <param name="Action">reopen, create, note or confirm.</param>
/// <param name="IsRepetition">The desk knew the key already, and changed nothing.</param>
public sealed record DeskAction(string CallId, string Key, string TicketId, string Action, bool IsRepetition);
