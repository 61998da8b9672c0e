namespace CallFollowUp.Domain.Assessment.Reading;

/// <summary>How a phrase is meant: as a fact, or under one of the operators that take it back.</summary>
[Flags]
internal enum Manner : byte
{
    Fact = 0,
    Negated = 1,
    Conditional = 2,
    Asked = 4,
    Future = 8,
}
