using System.Text.Json;
using System.Text.RegularExpressions;

namespace CallFollowUp.TestKit.SendGrid;

/// <summary>The documented schema of a mail, with its limits. Unknown fields are refused, so that a misspelt one is not overlooked.</summary>
internal sealed partial class MailBodyRules(DateTimeOffset now)
{
    private const int MostCategories = 10;
    private const int LongestCategory = 255;

    private static readonly string[] MailFields =
        ["personalizations", "from", "reply_to", "subject", "content", "categories", "asm", "mail_settings", "tracking_settings", "send_at", "batch_id"];

    private BrokenRule? broken;

    /// <summary>The first rule that the mail breaks; null where it breaks none.</summary>
    public BrokenRule? Check(JsonElement mail)
    {
        if (!Is(mail, JsonValueKind.Object, null, "Bad Request"))
            return broken;
        Known(mail, MailFields, "");
        Personalizations(mail);
        Mailbox(Field(mail, "from"), "from", isRequired: true);
        Mailbox(Field(mail, "reply_to"), "reply_to", isRequired: false);
        Line(Field(mail, "subject"), "subject");
        Content(Field(mail, "content"));
        Categories(Field(mail, "categories"));
        Time(Field(mail, "send_at"), "send_at");
        if (Field(mail, "asm") is { } asm && Is(asm, JsonValueKind.Object, "asm", "must be an object"))
            Must(Field(asm, "group_id") is { ValueKind: JsonValueKind.Number }, "asm.group_id", "The asm group_id is required.");
        Switches(Field(mail, "mail_settings"), "mail_settings", "sandbox_mode", "bypass_list_management", "footer");
        Switches(Field(mail, "tracking_settings"), "tracking_settings", "click_tracking", "open_tracking", "subscription_tracking", "ganalytics");
        return broken;
    }

    private void Content(JsonElement? content)
    {
        if (content is not { ValueKind: JsonValueKind.Array } parts || parts.GetArrayLength() == 0)
        {
            Break("content", "Unless a valid template_id is provided, the content parameter is required.");
            return;
        }

        foreach (var part in parts.EnumerateArray())
        {
            Line(Field(part, "type"), "content.type");
            Must(Field(part, "value") is { ValueKind: JsonValueKind.String } value && value.GetString()!.Length > 0, "content.value", "must be at least one character");
        }

        var types = parts.EnumerateArray().Select(p => Field(p, "type")?.GetString()).ToList();
        Must(types.IndexOf("text/plain") <= 0, "content", "If present, text/plain must be first, followed by text/html.");
        Must(types.Distinct().Count() == types.Count, "content", "Each type may appear once.");
    }

    private void Categories(JsonElement? categories)
    {
        if (categories is not { } all || !Is(all, JsonValueKind.Array, "categories", "must be an array"))
            return;
        Must(all.GetArrayLength() <= MostCategories, "categories", "The maximum number of categories is 10.");
        Must(all.EnumerateArray().All(c => c.ValueKind == JsonValueKind.String && c.GetString()!.Length is >= 1 and <= LongestCategory), "categories", "1 to 255 characters");
        Must(all.EnumerateArray().Select(c => c.ToString()).Distinct().Count() == all.GetArrayLength(), "categories", "must be unique");
    }

    private string Mailbox(JsonElement? mailbox, string at, bool isRequired)
    {
        if (mailbox is not { } given)
        {
            Must(!isRequired, at, "The object must be provided with an email.");
            return "";
        }

        if (!Is(given, JsonValueKind.Object, at, "must be an object"))
            return "";
        Known(given, ["email", "name"], at + ".");
        if (Field(given, "name") is { } name)
            Line(name, $"{at}.name");
        var email = Field(given, "email") is { ValueKind: JsonValueKind.String } text ? text.GetString()! : "";
        Must(email.Length <= 254 && Address().IsMatch(email), $"{at}.email", "Does not contain a valid address.");
        return email;
    }

    private void Time(JsonElement? sendAt, string at) => Must(
        sendAt is null || (sendAt.Value.TryGetInt64(out var seconds) && DateTimeOffset.FromUnixTimeSeconds(seconds) <= now.AddHours(72)),
        at,
        "Scheduling more than 72 hours in advance is forbidden.");

    private void Switches(JsonElement? settings, string at, params string[] known)
    {
        foreach (var setting in Members(settings, at))
        {
            Must(known.Contains(setting.Name), $"{at}.{setting.Name}", "unknown setting");
            Must(Field(setting.Value, "enable") is { ValueKind: JsonValueKind.True or JsonValueKind.False }, $"{at}.{setting.Name}.enable", "must be a boolean");
        }
    }

    private void Line(JsonElement? text, string at) => Must(
        text is { ValueKind: JsonValueKind.String } given && given.GetString() is { Length: > 0 } line && !line.Any(char.IsControl),
        at,
        "must be one line of at least one character, without CR or LF");

    private void Known(JsonElement parent, string[] names, string at)
    {
        foreach (var member in parent.EnumerateObject())
            Must(names.Contains(member.Name), at + member.Name, "unknown field");
    }

    private JsonElement.ObjectEnumerator Members(JsonElement? parent, string at) =>
        parent is { } given && Is(given, JsonValueKind.Object, at, "must be an object") ? given.EnumerateObject() : default;

    private static JsonElement? Field(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) ? value : null;

    private bool Is(JsonElement value, JsonValueKind kind, string? at, string message)
    {
        Must(value.ValueKind == kind, at, message);
        return value.ValueKind == kind;
    }

    private void Must(bool holds, string? field, string message)
    {
        if (!holds)
            Break(field, message);
    }

    private void Break(string? field, string message) => broken ??= new BrokenRule(400, field, message);

    [GeneratedRegex(@"^[^\s@<>,;:""()\[\]\\]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?\.[A-Za-z0-9-]{2,}$")]
    private static partial Regex Address();
}
