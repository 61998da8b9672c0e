using System.Text;
using System.Text.Json;

namespace CallFollowUp.TestKit.SendGrid;

/// <summary>The rules of who gets the mail.</summary>
internal sealed partial class MailBodyRules
{
    private const int MostRecipients = 1000;
    private const int MaxArgumentBytes = 10_000;

    private static readonly string[] PersonalizationFields = ["to", "cc", "bcc", "subject", "headers", "custom_args", "send_at"];

    private static readonly HashSet<string> ReservedHeaders = new(StringComparer.OrdinalIgnoreCase)
    {
        "x-sg-id", "x-sg-eid", "received", "dkim-signature", "content-type", "content-transfer-encoding", "to", "from", "subject", "reply-to", "cc", "bcc",
    };

    private void Personalizations(JsonElement mail)
    {
        if (Field(mail, "personalizations") is not { ValueKind: JsonValueKind.Array } all || all.GetArrayLength() is 0 or > 1000)
        {
            Break("personalizations", "The personalizations field is required and must have at least one personalization.");
            return;
        }

        for (var i = 0; i < all.GetArrayLength(); i++)
            Personalization(all[i], $"personalizations.{i}");
    }

    private void Personalization(JsonElement one, string at)
    {
        if (!Is(one, JsonValueKind.Object, at, "must be an object"))
            return;
        Known(one, PersonalizationFields, at + ".");
        var addresses = new List<string>();
        foreach (var kind in (string[])["to", "cc", "bcc"])
        {
            if (Field(one, kind) is not { ValueKind: JsonValueKind.Array } mailboxes)
            {
                Must(kind != "to", $"{at}.to", "The to array is required for all personalization objects, and must have at least one email object.");
                continue;
            }

            Must(mailboxes.GetArrayLength() > 0, $"{at}.{kind}", "must have at least one email object");
            for (var i = 0; i < mailboxes.GetArrayLength(); i++)
                addresses.Add(Mailbox(mailboxes[i], $"{at}.{kind}.{i}", isRequired: true));
        }

        Must(addresses.Count <= MostRecipients, at, "There is a limit of 1000 total recipients (to + cc + bcc) per request.");
        Must(addresses.Distinct(StringComparer.OrdinalIgnoreCase).Count() == addresses.Count, at, "Each email address in the personalization block should be unique.");
        Headers(Field(one, "headers"), $"{at}.headers");
        Arguments(Field(one, "custom_args"), $"{at}.custom_args");
        Time(Field(one, "send_at"), $"{at}.send_at");
    }

    private void Headers(JsonElement? headers, string at)
    {
        foreach (var header in Members(headers, at))
        {
            Must(!ReservedHeaders.Contains(header.Name), $"{at}.{header.Name}", "The header is reserved.");
            Must(header.Name.All(c => c is > ' ' and <= '~' and not ':'), at, "Header names must be ASCII without spaces or colons.");
            Line(header.Value, $"{at}.{header.Name}");
        }
    }

    private void Arguments(JsonElement? arguments, string at)
    {
        foreach (var argument in Members(arguments, at))
            Must(argument.Value.ValueKind == JsonValueKind.String, $"{at}.{argument.Name}", "must be a string");
        Must(arguments is null || Encoding.UTF8.GetByteCount(arguments.Value.GetRawText()) <= MaxArgumentBytes, at, "custom_args must not exceed 10,000 bytes");
    }
}
