namespace CallFollowUp.Infra.Storage;

/// <summary>Something filed for people: its bytes, and what is said of it.</summary>
internal sealed record DayFile(DateTimeOffset At, IReadOnlyDictionary<string, string> Facts, ReadOnlyMemory<byte> Body);
