namespace CallFollowUp.Workflow;

/// <summary>The names of the steps that other parts look for. Stored data: never renamed, only versioned.</summary>
internal static class FollowUpSteps
{
    public const string Assess = "assess.v1";
    public const string LookAtDesk = "look-at-desk.v1";
    public const string RegisterCall = "register-call.v1";
    public const string Decide = "decide.v1";
    public const string DecideAgain = "decide-again.v1";
    public const string DecideAnew = "decide-anew.v1";
    public const string ReopenTicket = "reopen-ticket.v1";
    public const string ConfirmTicket = "confirm-ticket.v1";
    public const string TellManager = "tell-manager.v1";
    public const string SendEmail = "send-email.v1";
    public const string SendAgain = "send-again.v1";
    public const string SendReminder = "send-reminder.v1";
    public const string SendFinalNote = "send-final-note.v1";

    /// <summary>The waits in which a mail that is ready waits.</summary>
    public const string UndoWindow = "undo-window.v1";
    public const string MailsPaused = "mails-paused.v1";

    /// <summary>The waits that ask a person.</summary>
    public const string Hold = "hold.v1";
    public const string MailFailed = "mail-failed.v1";
    public const string SettleMail = "settle-mail.v1";
    public const string CallBack = "call-back.v1";
}
