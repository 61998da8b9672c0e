using CallFollowUp.Domain.Calls;
using CallFollowUp.Domain.Emails;
using CallFollowUp.Domain.FollowUps;
using CallFollowUp.Workflow;
using CallFollowUp.Workflow.Operations;
using CallFollowUp.Workflow.Ports;
using CallFollowUp.Workflow.Views;

namespace CallFollowUp.Functions.Operations.Calls;

/// <summary>The mails of a call as they read: written again from the record, redacted, with links that lead nowhere.</summary>
/// <remarks>A customer's links are theirs alone: who held one could answer in their name.</remarks>
internal sealed class MailDocuments(FollowUpJudgement judgement, IEmailTemplates templates, MailPreviews previews)
{
    /// <summary>The place of the mail that has not left yet.</summary>
    public const string Next = "next";

    private static readonly Uri Nowhere = new("https://links-lead-nowhere.invalid/");
    private static readonly EmailLinks NoLinks = new(Nowhere, Nowhere, Nowhere);

    /// <summary>The mail's HTML; null where there is no such mail.</summary>
    /// <param name="which">Its place among the mails that left, or <see cref="Next"/>.</param>
    public string? Find(CaseFile file, string which)
    {
        if (which == Next)
            return previews.Of(file.Journal) is { } preview ? Render(file, preview.Kind, null) : null;
        if (!int.TryParse(which, out var index) || file.FollowUp.Emails?.ElementAtOrDefault(index) is not { } sent || !EmailKindNames.TryParse(sent.Template, out var kind))
            return null;
        return Render(file, kind, sent);
    }

    private string? Render(CaseFile file, EmailKind kind, EmailView? sent)
    {
        if (file.Assessment is not { } assessment || !EmailAddress.IsUsable(file.Call.Customer.Email))
            return null;
        var ticket = file.FollowUp.Tickets is [.., var last] ? last : null;
        var facts = judgement.Composer.Compose(kind, Redacted(file.Call), assessment, NoLinks, new EmailSituation
        {
            CustomerSaysSolved = file.Answers is [.., var latest] ? latest.Solved : kind == EmailKind.FinalNote ? true : null,
            NextStepBy = ticket is null ? null : ticket.At + judgement.Options.NextStepWithin,
            TicketId = ticket?.TicketId,
        });
        return templates.Render(facts, sent is null ? null : EditIn(file, kind)).Html;
    }

    /// <summary>The words that a person put in the template's place.</summary>
    private static EmailWording? EditIn(CaseFile file, EmailKind kind) =>
        file.Decisions.LastOrDefault(d => d.Mail?.Kind == kind)?.Mail is { } edit ? new EmailWording(Redaction.Of(edit.Subject), Redaction.Of(edit.Text)) : null;

    private static ClosedCall Redacted(ClosedCall call) => call with
    {
        Subject = call.Subject is { } subject ? Redaction.Of(subject) : null,
        Customer = call.Customer with { Name = call.Customer.Name is { } name ? Discretion.Redacted.Name(name) : null },
        Promises = [.. call.Promises.Select(p => p with { What = Redaction.Of(p.What) })],
    };
}
