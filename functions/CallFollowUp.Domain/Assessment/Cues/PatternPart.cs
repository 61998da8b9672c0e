namespace CallFollowUp.Domain.Assessment.Cues;

/// <summary>One part of a cue's pattern.</summary>
internal abstract record PatternPart
{
    public bool Optional { get; init; }

    /// <summary>A word, or with <c>*</c> the beginning of one.</summary>
    public sealed record Word(string Text, bool IsStem) : PatternPart;

    /// <summary>Alternatives, each a sequence of parts.</summary>
    public sealed record Choice(IReadOnlyList<IReadOnlyList<PatternPart>> Alternatives) : PatternPart;

    /// <summary>A named word class.</summary>
    public sealed record Class(string Name) : PatternPart;

    /// <summary>Any one word.</summary>
    public sealed record AnyWord : PatternPart;

    /// <summary>Up to three words of the same clause.</summary>
    public sealed record Gap : PatternPart;

    /// <summary>The beginning of a sentence.</summary>
    public sealed record Beginning : PatternPart;

    /// <summary>The end of a sentence.</summary>
    public sealed record Ending : PatternPart;
}
