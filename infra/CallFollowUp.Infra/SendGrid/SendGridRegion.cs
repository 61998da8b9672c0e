namespace CallFollowUp.Infra.SendGrid;

/// <summary>Where the provider keeps and processes mails. An API key belongs to one region.</summary>
public enum SendGridRegion
{
    Global,

    /// <summary>The European Union: needs a regional subuser and its own key.</summary>
    Eu,
}
