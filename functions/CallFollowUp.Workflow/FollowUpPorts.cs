using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Workflow;

/// <summary>The outside world as a follow-up sees it.</summary>
public sealed record FollowUpPorts(
    IEmailSender Emails,
    IEmailTemplates Templates,
    ICustomerLinks Links,
    ITicketDesk Tickets,
    IManagerNotifier Managers,
    ICustomerIndex Customers,
    ICallRecords Records,
    IFollowUpQueues Queues,
    MailPauses Pauses);
