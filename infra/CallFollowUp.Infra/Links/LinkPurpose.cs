namespace CallFollowUp.Infra.Links;

/// <summary>What a link is good for, and nothing else. The letters are part of the links customers hold: never changed.</summary>
public enum LinkPurpose : byte
{
    /// <summary>Say whether it is solved.</summary>
    Answer = (byte)'a',

    /// <summary>Stop the mails, or have them back.</summary>
    Stop = (byte)'s',
}
