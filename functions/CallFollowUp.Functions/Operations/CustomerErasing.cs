using CallFollowUp.Functions.Operations.Access;
using CallFollowUp.Workflow.Erasure;
using CallFollowUp.Workflow.Operations;

namespace CallFollowUp.Functions.Operations;

/// <summary>Erases customers, and logs who had it done and why. The log names no customer.</summary>
internal sealed class CustomerErasing(CustomerErasure erasure, IAuditLog audit, TimeProvider clock)
{
    /// <summary>The audit log's word for it.</summary>
    public const string AuditWord = "erase-customer";

    public async Task<ErasureReceipt> EraseAsync(string customerId, StaffMember by, string why, CancellationToken cancellation)
    {
        await audit.AppendAsync(new AuditEntry(clock.GetUtcNow(), by.Name, AuditWord, Why: why), cancellation);
        return await erasure.EraseAsync(customerId, cancellation);
    }
}
