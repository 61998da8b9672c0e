namespace CallFollowUp.Infra.SendGrid;

/// <summary>The arguments that travel with a mail and come back in every event about it. Opaque ids only: nothing here can be erased later.</summary>
internal static class SendGridArguments
{
    /// <summary>The key of the send, an <see cref="Workflow.Journaling.EffectKey"/> as text.</summary>
    public const string Key = "follow_up_key";

    /// <summary>The call it is about.</summary>
    public const string Call = "follow_up_call";
}
