using System.Runtime.CompilerServices;

namespace CallFollowUp.Domain.Assessment.Reading;

/// <summary>How likely each act is in a turn; 0 for those of the other side.</summary>
internal readonly struct TurnActs
{
    private readonly Chances chances;

    /// <param name="turn">Its index in the transcript.</param>
    /// <param name="scores">Log odds of the acts of that side, in their order.</param>
    public TurnActs(int turn, bool isCustomers, ReadOnlySpan<double> scores)
    {
        (Turn, IsCustomers) = (turn, isCustomers);
        var (first, count) = Acts.Of(isCustomers).GetOffsetAndLength(Acts.Count);
        for (var act = 0; act < count; act++)
            chances[first + act] = 1 / (1 + Math.Exp(-scores[act]));
    }

    public int Turn { get; }

    public bool IsCustomers { get; }

    public double this[int act] => chances[act];

    public double this[Act act] => chances[(int)act];

    [InlineArray(Acts.Count)]
    private struct Chances
    {
        private double first;
    }
}
