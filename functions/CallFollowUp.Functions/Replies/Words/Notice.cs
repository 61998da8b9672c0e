namespace CallFollowUp.Functions.Replies.Words;

/// <summary>What a page without a form explains.</summary>
internal enum Notice
{
    /// <summary>The link is ours, and past its time.</summary>
    Expired,

    /// <summary>The link is not ours, was tampered with or cut off, or its follow-up is not there any more.</summary>
    Unknown,

    /// <summary>A person ended the follow-up: an answer would change nothing.</summary>
    Closed,

    /// <summary>What was sent is larger than any answer.</summary>
    TooLarge,

    /// <summary>What was sent is no form.</summary>
    Unreadable,

    /// <summary>Our storage does not answer.</summary>
    Unavailable,
}
