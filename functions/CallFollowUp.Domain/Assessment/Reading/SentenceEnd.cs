namespace CallFollowUp.Domain.Assessment.Reading;

/// <summary>How a sentence ends. Raw speech recognition leaves every sentence open.</summary>
internal enum SentenceEnd : byte
{
    /// <summary>No mark: the turn just ends, or the speaker is cut off.</summary>
    Open,
    Stopped,
    Asked,
    Exclaimed,
}
