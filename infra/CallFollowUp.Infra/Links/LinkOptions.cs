namespace CallFollowUp.Infra.Links;

/// <summary>Where customers' links lead, and the keys that sign them. Section <c>Links</c>.</summary>
public sealed class LinkOptions
{
    public const string Section = "Links";

    /// <summary>The app's public address, as customers reach it.</summary>
    /// <value>An absolute http or https address. Default: none, and mails carry no links.</value>
    public Uri? BaseUrl { get; set; }

    /// <summary>The id of the key that signs new links.</summary>
    /// <value>1 to 16 letters or digits, one of <see cref="Keys"/>.</value>
    public string SigningKey { get; set; } = "";

    /// <summary>Key ids and keys. To rotate: add a key, make it the <see cref="SigningKey"/>, and remove the old one when its last link has expired.</summary>
    /// <value>Base64 of at least 32 random bytes each.</value>
    public Dictionary<string, string> Keys { get; set; } = [];
}
