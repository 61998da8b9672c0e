using CallFollowUp.Functions.Operations.Access;
using CallFollowUp.Functions.Operations.Api;
using Microsoft.AspNetCore.Http;

namespace CallFollowUp.Functions.Operations;

/// <summary>The operators' API: one method for each route.</summary>
public sealed class OperationsApi
{
    private readonly ApiParts parts;

    internal OperationsApi(ApiParts parts) => this.parts = parts;

    public IResult Describe() => parts.Description.Answer();

    public Task<IResult> ListFollowUpsAsync(HttpRequest request, CancellationToken cancellation) =>
        parts.Gate.AnswerAsync(request, StaffRole.Reader, _ => parts.Lists.ListAsync(request, cancellation));

    public Task<IResult> ReadNumbersAsync(HttpRequest request, CancellationToken cancellation) =>
        parts.Gate.AnswerAsync(request, StaffRole.Reader, _ => parts.Lists.NumbersAsync(request, cancellation));

    public Task<IResult> EraseCustomerAsync(HttpRequest request, CancellationToken cancellation) =>
        parts.Gate.TakeAsync(request, member => parts.Customers.EraseAsync(request, member, cancellation));

    public Task<IResult> ShowFollowUpAsync(HttpRequest request, string callId, CancellationToken cancellation) =>
        parts.Gate.AnswerAsync(request, StaffRole.Reader, member => parts.FollowUps.ShowAsync(request, member, callId, cancellation));

    public Task<IResult> ActAsync(HttpRequest request, string callId, CancellationToken cancellation) =>
        parts.Gate.TakeAsync(request, member => parts.FollowUps.ActAsync(request, member, callId, cancellation));

    public Task<IResult> ListDeadLettersAsync(HttpRequest request, CancellationToken cancellation) =>
        parts.Gate.AnswerAsync(request, StaffRole.Reader, _ => parts.DeadLetters.ListAsync(request, cancellation));

    public Task<IResult> ReadMailSwitchAsync(HttpRequest request, CancellationToken cancellation) =>
        parts.Gate.AnswerAsync(request, StaffRole.Reader, _ => parts.MailSwitch.ReadAsync(cancellation));

    public Task<IResult> TurnMailSwitchAsync(HttpRequest request, CancellationToken cancellation) =>
        parts.Gate.TakeAsync(request, member => parts.MailSwitch.TurnAsync(request, member, cancellation));

    /// <summary>For operators only: it says what each of them did, in their own words.</summary>
    public Task<IResult> ReadAuditLogAsync(HttpRequest request, CancellationToken cancellation) =>
        parts.Gate.AnswerAsync(request, StaffRole.Operator, _ => parts.AuditLog.ReadAsync(request, cancellation));

    public Task<IResult> RedriveDeadLetterAsync(HttpRequest request, CancellationToken cancellation) =>
        parts.Gate.TakeAsync(request, member => parts.DeadLetters.RedriveAsync(request, member, cancellation));
}
