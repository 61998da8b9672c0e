namespace CallFollowUp.Functions.Tests.EndToEnd;

/// <summary>Records that the assessor judges without doubt.</summary>
internal static class Records
{
    public const string Now = "2026-11-20T12:00:00Z";

    public static string Resolved(string id) => $$"""
        {"schema":"closed-call/1","callId":"{{id}}","closedAt":"2026-11-20T09:19:42Z","language":"en","ticketId":"T-{{id}}","subject":"Double charge","customer":{"id":"cu-{{id}}","name":"Dana Reyes","email":"dana@customer.example"},"transcript":[{"speaker":"customer","text":"I was charged twice for my invoice."},{"speaker":"agent","text":"I am sorry about the double charge. I have refunded it just now. Can you see it?"},{"speaker":"customer","text":"Yes, the refund is there. It works, that is solved. Thank you."},{"speaker":"agent","text":"Goodbye."}]}
        """;

    public static string Unresolved(string id) => $$"""
        {"schema":"closed-call/1","callId":"{{id}}","closedAt":"2026-11-20T09:19:42Z","language":"en","ticketId":"T-{{id}}","subject":"Washing machine leaks","customer":{"id":"cu-{{id}}","name":"Grace Obi","email":"grace@customer.example"},"transcript":[{"speaker":"customer","text":"My washing machine is still leaking after the repair."},{"speaker":"agent","text":"I tried to reset it. Does it help?"},{"speaker":"customer","text":"No, it is still leaking. It is not fixed. It doesn't work."},{"speaker":"agent","text":"Then I cannot solve it today."},{"speaker":"customer","text":"So it's still broken. It's not solved."}]}
        """;
}
