using CallFollowUp.Domain.Assessment.Reading;
using CallFollowUp.Domain.Calls;

namespace CallFollowUp.Domain.Assessment.Judging;

/// <summary>What a turn is about, as far as words tell: two turns that share one that carries a story are about the same, and no phrase need name the thing.</summary>
internal static class Matter
{
    /// <value>3 turns: a wish, or the answer to its refusal, typed in a few lines.</value>
    public const int FewLines = 3;

    /// <param name="marks">Of <see cref="StemMarks.Room"/>.</param>
    public static void Mark(CallReading reading, int turn, Span<ulong> marks)
    {
        foreach (ref readonly var token in Of(reading, turn))
        {
            if (reading.IsContent(token))
                StemMarks.Add(marks, token.Stem);
        }
    }

    /// <summary>Whether a turn shares a word with those that were marked.</summary>
    public static bool IsMarked(CallReading reading, int turn, ReadOnlySpan<ulong> marks)
    {
        foreach (ref readonly var token in Of(reading, turn))
        {
            if (reading.IsContent(token) && StemMarks.MayHold(marks, token.Stem))
                return true;
        }

        return false;
    }

    /// <summary>The words of a turn; of the company's, also what the customer said before it.</summary>
    private static ReadOnlySpan<Token> Of(CallReading reading, int turn)
    {
        var first = turn;
        while (first > 0 && turn - first < FewLines && (reading.SpeakerOf(first - 1) == Speaker.Customer || reading.SpeakerOf(first) != Speaker.Customer))
            first--;
        return reading.Words.Tokens[reading.Words.FirstOf(first)..reading.Words.EndOf(turn)];
    }
}
