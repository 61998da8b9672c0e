using System.Text.Json.Nodes;
using CallFollowUp.Domain.Emails;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Infra.SendGrid;

/// <summary>A draft as the body of <c>POST /v3/mail/send</c>.</summary>
internal static class SendGridMail
{
    /// <summary>SendGrid writes these itself and refuses them from us.</summary>
    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "x-sg-id", "x-sg-eid", "Received", "DKIM-Signature", "Content-Type", "Content-Transfer-Encoding",
        "To", "From", "Subject", "Reply-To", "Cc", "Bcc",
    };

    /// <summary>A mail to a customer.</summary>
    public static JsonObject Of(EmailDraft draft, EffectKey key, EmailOptions sender, SendGridOptions options)
    {
        var to = new JsonObject
        {
            ["to"] = new JsonArray(Mailbox(draft.ToAddress, draft.ToName)),
            ["headers"] = Headers(draft.Headers),
            // In the personalization: the published schema mistypes the arguments of the whole mail.
            ["custom_args"] = new JsonObject { [SendGridArguments.Key] = key.ToString(), [SendGridArguments.Call] = key.Id },
        };
        var content = new JsonArray(Content("text/plain", draft.Text), Content("text/html", draft.Html));
        var mail = Letter(to, draft.Subject, content, draft.Kind.WireName(), sender, options);
        if (options.AsmGroupId is { } group)
            mail["asm"] = new JsonObject { ["group_id"] = group };
        return mail;
    }

    /// <summary>A word to a manager.</summary>
    public static JsonObject Of(string address, ManagerNotice notice, EmailOptions sender, SendGridOptions options)
    {
        var to = new JsonObject
        {
            ["to"] = new JsonArray(Mailbox(address, null)),
            ["headers"] = new JsonObject { ["Auto-Submitted"] = "auto-generated" },
        };
        return Letter(to, notice.Subject, new JsonArray(Content("text/plain", notice.Text)), "manager", sender, options);
    }

    private static JsonObject Letter(JsonObject to, string subject, JsonArray content, string category, EmailOptions sender, SendGridOptions options)
    {
        var mail = new JsonObject
        {
            ["personalizations"] = new JsonArray(to),
            ["from"] = Mailbox(sender.FromAddress, sender.FromName ?? sender.CompanyName),
            ["subject"] = OneLine(subject),
            ["content"] = content,
            ["categories"] = new JsonArray(category),
            ["tracking_settings"] = new JsonObject
            {
                // Tracking would wrap our signed links, and scanners would answer for the customer.
                ["click_tracking"] = new JsonObject { ["enable"] = false, ["enable_text"] = false },
                ["open_tracking"] = new JsonObject { ["enable"] = false },
                // Its footer and its List-Unsubscribe would stand beside ours.
                ["subscription_tracking"] = new JsonObject { ["enable"] = false },
            },
        };
        if (!string.IsNullOrEmpty(sender.ReplyTo))
            mail["reply_to"] = Mailbox(sender.ReplyTo, null);
        if (options.Sandbox)
            mail["mail_settings"] = new JsonObject { ["sandbox_mode"] = new JsonObject { ["enable"] = true } };
        return mail;
    }

    private static JsonObject Mailbox(string address, string? name)
    {
        var mailbox = new JsonObject { ["email"] = address };
        if (OneLine(name ?? "") is { Length: > 0 } line)
            mailbox["name"] = line;
        return mailbox;
    }

    private static JsonObject Content(string type, string value) => new() { ["type"] = type, ["value"] = value };

    private static JsonObject Headers(IReadOnlyDictionary<string, string> headers)
    {
        var carried = new JsonObject();
        foreach (var (name, value) in headers)
        {
            if (!Reserved.Contains(name) && name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
                carried[name] = OneLine(value);
        }

        return carried;
    }

    /// <summary>No line break, no control character: nothing in a value can begin another header.</summary>
    private static string OneLine(string text) =>
        string.Create(text.Length, text, static (line, text) =>
        {
            for (var i = 0; i < line.Length; i++)
                line[i] = char.IsControl(text[i]) || text[i] is '\u2028' or '\u2029' ? ' ' : text[i];
        }).Trim();
}
