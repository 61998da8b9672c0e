using System.Numerics;
using CallFollowUp.Domain.Assessment.Cues;
using CallFollowUp.Domain.Assessment.Reading;

namespace CallFollowUp.Domain.Assessment.Judging;

/// <summary>Walks once over the turns of both sides, and says what each holds.</summary>
internal struct Turns(CallReading reading)
{
    private int next;
    private int signal;
    private int sign;
    private int sentence;
    private Heard ofCustomer;
    private Heard ofCompany;

    /// <summary>Its index in the transcript.</summary>
    public int Current { get; private set; }

    public bool IsCustomers { get; private set; }

    /// <param name="columns">What the turn holds: columns of <see cref="TurnSet"/>.</param>
    /// <returns>False after the last one.</returns>
    public bool MoveNext(ref ColumnSet columns)
    {
        var words = reading.Words;
        for (; next < words.TurnCount; next++)
        {
            var side = CueTraits.SideOf(reading.SpeakerOf(next));
            if (side == Side.Neither || words.EndOf(next) == words.FirstOf(next))
                continue;
            (Current, IsCustomers) = (next++, side == Side.Customer);
            columns.Clear();
            Hear(ref columns);
            return true;
        }

        return false;
    }

    private void Hear(ref ColumnSet columns)
    {
        var heard = HeardNow();
        var (own, other) = IsCustomers ? (ofCustomer, ofCompany) : (ofCompany, ofCustomer);
        AddShape(other.IsSaid, ref columns);
        heard.AddTo(ref columns, TurnSet.Own);
        other.AddTo(ref columns, TurnSet.Answered);
        own.AddTo(ref columns, TurnSet.Before);
        (IsCustomers ? ref ofCustomer : ref ofCompany) = heard;
    }

    private readonly void AddShape(bool isAnswer, ref ColumnSet columns)
    {
        var (first, end) = (reading.Words.FirstOf(Current), reading.Words.EndOf(Current));
        columns.Add(TurnSet.Bias);
        if (!isAnswer)
            columns.Add(TurnSet.Opens);
        columns.Add(TurnSet.Length + Math.Min(BitOperations.Log2((uint)(end - first)), TurnSet.Lengths - 1));
        columns.Add(TurnSet.Fifth + (int)((long)first * TurnSet.Fifths / reading.Words.Tokens.Length));
        columns.Add(TurnSet.End + Math.Min(reading.Words.TurnCount - 1 - Current, TurnSet.Ends - 1));
    }

    private Heard HeardNow()
    {
        var heard = new Heard(true, 0, 0);
        Hear(reading.Signals, ref signal, ref heard);
        Hear(reading.Signs, ref sign, ref heard);
        var sentences = reading.Words.Sentences;
        for (; sentence < sentences.Length && sentences[sentence].Turn <= Current; sentence++)
        {
            if (sentences[sentence].Turn == Current && sentences[sentence].Mark is SentenceEnd.Asked or SentenceEnd.Exclaimed)
                heard = heard.With(sentences[sentence].Mark == SentenceEnd.Asked ? TurnSet.Asked : TurnSet.Exclaimed);
        }

        return heard;
    }

    private readonly void Hear(ReadOnlySpan<Signal> signals, ref int next, ref Heard heard)
    {
        for (; next < signals.Length && signals[next].Turn <= Current; next++)
        {
            if (signals[next].Turn == Current)
                heard = heard.With((int)signals[next].Cue);
        }
    }

    /// <summary>What is heard in a turn, a bit for each: a long turn costs no more where it is looked back at.</summary>
    private readonly record struct Heard(bool IsSaid, ulong Low, ulong High)
    {
        private const int HalfWay = 64;

        public Heard With(int place) => place < HalfWay ? this with { Low = Low | 1UL << place } : this with { High = High | 1UL << (place - HalfWay) };

        public void AddTo(ref ColumnSet columns, int from)
        {
            for (var rest = Low; rest != 0; rest &= rest - 1)
                columns.Add(from + BitOperations.TrailingZeroCount(rest));
            for (var rest = High; rest != 0; rest &= rest - 1)
                columns.Add(from + HalfWay + BitOperations.TrailingZeroCount(rest));
        }
    }
}
