namespace CallFollowUp.Domain.Assessment.Reading;

/// <summary>Where a word leads, in one number: the state, and whether it need be looked at at all.</summary>
internal readonly record struct PhraseStep(int Number)
{
    /// <value>22 bits.</value>
    public const int Bits = 22;

    private const int OfCues = 1;
    private const int OfCuesAtEnding = 2;
    private const int PerState = 4;

    /// <summary>No pattern goes on.</summary>
    public static PhraseStep Dead => default;

    /// <param name="state">1 to a million.</param>
    public PhraseStep(int state, bool hasCues, bool hasCuesAtEnding)
        : this(state * PerState + (hasCues ? OfCues : 0) + (hasCuesAtEnding ? OfCuesAtEnding : 0))
    {
    }

    public int State => Number / PerState;

    public bool IsDead => Number == 0;

    public bool HasCues => (Number & OfCues) != 0;

    public bool HasCuesAtEnding => (Number & OfCuesAtEnding) != 0;
}
