using System.Text.Json;
using CallFollowUp.Domain.Assessment;
using CallFollowUp.Domain.Emails;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Workflow.Telemetry;

/// <summary>What the steps of a follow-up count on their way.</summary>
internal static class Measuring
{
    public static CallAssessment Counted(this CallAssessment assessment)
    {
        FollowUpMetrics.Verdicts.Add(1, FollowUpMetrics.Tag("resolution", Name(assessment.Resolution)));
        FollowUpMetrics.Thanks.Add(1, FollowUpMetrics.Tag("thanked", assessment.Thanked ? "yes" : "no"));
        return assessment;
    }

    public static async Task<TicketReceipt> CountedAsync(this Task<TicketReceipt> work)
    {
        var receipt = await work;
        FollowUpMetrics.Tickets.Add(1, FollowUpMetrics.Tag("action", Name(receipt.Action)));
        return receipt;
    }

    /// <summary>A try that surely sent nothing and comes again is a retry, and is counted as one.</summary>
    public static async Task<EmailReceipt> CountedAsync(EmailKind kind, DateTimeOffset closedAt, Func<Task<EmailReceipt>> send)
    {
        try
        {
            var receipt = await send();
            Count(kind, "sent");
            if (kind is not (EmailKind.Reminder or EmailKind.FinalNote))
                FollowUpMetrics.FollowUpTime.Record((receipt.AcceptedAt - closedAt).TotalSeconds, FollowUpMetrics.Tag("kind", kind.WireName()));
            return receipt;
        }
        catch (PermanentFailureException)
        {
            Count(kind, "refused");
            throw;
        }
        catch (Exception e) when (e is not RetryableFailureException)
        {
            Count(kind, "unknown");
            throw;
        }
    }

    private static string Name(Enum value) => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private static void Count(EmailKind kind, string outcome) =>
        FollowUpMetrics.Mails.Add(1, FollowUpMetrics.Tag("kind", kind.WireName()), FollowUpMetrics.Tag("outcome", outcome));
}
