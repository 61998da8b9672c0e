using CallFollowUp.Domain.Calls;
using CallFollowUp.Domain.Emails;

namespace CallFollowUp.Workflow;

/// <summary>Under what a customer's wishes are kept in the customer index.</summary>
public static class CustomerKey
{
    /// <summary>The company's id of them; else their address, so that 'no more mails' holds for customers without an id, too. Null where there is neither.</summary>
    public static string? Of(Customer customer) =>
        customer.Id ?? (EmailAddress.TryParse(customer.Email, out var address) ? $"mailto:{address.Value.ToLowerInvariant()}" : null);
}
