using CallFollowUp.Workflow;
using CallFollowUp.Workflow.Journaling;

namespace CallFollowUp.Functions.Operations.Calls;

/// <summary>Steps and events as people say them. A name that is not here is shown as it is stored.</summary>
internal static class TimelineWords
{
    private static readonly Dictionary<string, string> Steps = new()
    {
        ["assess"] = "The call was assessed",
        ["register-call"] = "The customer's other calls were looked up",
        ["claim-slot"] = "The customer's one mail was claimed",
        ["release-slot"] = "The customer's one mail was given back",
        ["decide"] = "A plan was made",
        ["decide-again"] = "A new plan was made",
        ["decide-anew"] = "A new plan was made",
        ["take-over"] = "The follow-up of an earlier call was told",
        ["hold"] = "A person has to decide",
        ["reopen-ticket"] = "The ticket was opened",
        ["confirm-ticket"] = "The ticket was confirmed",
        ["note-undeliverable"] = "A note was left on the ticket",
        ["mark-unreachable"] = "The address was marked as not reachable",
        ["tell-manager"] = "The manager was told",
        ["look-at-desk"] = "The desk was asked about the ticket",
        ["look-at-ticket"] = "The ticket was looked at",
        ["wait-for-send-window"] = "The mail waits for the customer's hours",
        ["mails-paused"] = "The mail waits while mails are paused",
        ["undo-window"] = "The mail could still be stopped",
        ["send-email"] = "The mail was sent",
        ["send-again"] = "The mail was sent again",
        ["send-reminder"] = "The reminder was sent",
        ["send-final-note"] = "The final note was sent",
        ["mail-failed"] = "The mail could not be sent",
        ["settle-mail"] = "Nobody knows whether the mail left",
        ["await-reply"] = "The customer's answer was awaited",
        ["await-promise"] = "A promise was awaited",
        ["call-back"] = "A person has to call back",
    };

    private static readonly Dictionary<string, string> Events = new()
    {
        [FollowUpEvents.CustomerAnswered] = "The customer answered",
        [FollowUpEvents.CalledAgain] = "The customer called again",
        [FollowUpEvents.EmailReported] = "The mail provider reported",
        [FollowUpEvents.OperatorDecided] = "A person decided",
        [FollowUpEvents.MailsStopped] = "The customer asked for no more mails",
        [FollowUpEvents.MailsWanted] = "The customer wants mails again",
        [FollowUpEvents.OtherRecordReceived] = "Another record came under this call id",
        [ControlEvents.Redrive] = "A person had it tried again",
        [ControlEvents.Cancel] = "A person ended it",
        [ControlEvents.LateOutcome] = "It turned out that it had been done",
    };

    public static string OfStep(string name) => Steps.GetValueOrDefault(Bare(name), name);

    public static string OfEvent(string name) => Events.GetValueOrDefault(name, name);

    /// <summary>Without version and count: <c>await-reply.v1#2</c> as <c>await-reply</c>.</summary>
    private static string Bare(string name) => name.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? name[..dot] : name;
}
