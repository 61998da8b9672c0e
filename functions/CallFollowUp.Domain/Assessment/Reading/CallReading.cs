using System.Runtime.InteropServices;
using CallFollowUp.Domain.Assessment.Cues;
using CallFollowUp.Domain.Calls;

namespace CallFollowUp.Domain.Assessment.Reading;

/// <summary>A call as it was understood: its words, and the signals in the order they were said.</summary>
internal sealed class CallReading
{
    /// <value>4 words of the customer: until then the agent's words are the opener's.</value>
    private const int OpenerWords = 4;

    /// <value>4 characters: shorter words carry no story.</value>
    private const int ContentCharacters = 4;

    /// <value>The last 40% of the words.</value>
    public const double LateFrom = 0.6;

    private readonly CueFinder finder = new();
    private readonly List<Signal> signals = [];
    private readonly List<Signal> signs = [];
    private readonly List<CueMatch> policies = [];
    private readonly List<Place> places = [];
    private readonly List<TurnActs> acts = [];
    private readonly LastWords lastWords = new();
    private Context context;

    public ClosedCall Call { get; private set; } = null!;

    public Lexicon Lexicon { get; private set; } = null!;

    public Transcript Words { get; } = new();

    /// <summary>Where each cue stands among the signals.</summary>
    public CueIndex Cues { get; } = new();

    public ReadOnlySpan<Signal> Signals => CollectionsMarshal.AsSpan(signals);

    /// <summary>The small words that take back or put off: negations, conditions, futures, questions.</summary>
    public ReadOnlySpan<Signal> Signs => CollectionsMarshal.AsSpan(signs);

    /// <summary>The words of either side's last turns.</summary>
    public ReadOnlySpan<LastWord> LastWords => lastWords.All;

    /// <summary>The first token after which the customer has said what the call is about; 0 where the agent speaks to a machine.</summary>
    public int OpenerEnd { get; private set; }

    /// <summary>The company's required statements that were made.</summary>
    public IReadOnlyList<CueMatch> Policies => policies;

    /// <summary>The work that finding the cues took, counted in words and phrases looked at.</summary>
    public long Steps => finder.Steps;

    public void Read(ClosedCall call, Lexicon lexicon)
    {
        Call = call;
        Lexicon = lexicon;
        Words.Clear();
        signals.Clear();
        signs.Clear();
        policies.Clear();
        Tokeniser.Read(call.Transcript, lexicon, Words);
        OpenerEnd = FindOpenerEnd();
        context = new Context(OpenerEnd, (int)(Words.Tokens.Length * LateFrom));
        foreach (var match in finder.Find(Words, lexicon))
            Weigh(match);
        Cues.Read(this);
        lastWords.Read(this);
    }

    /// <summary>Room for the evidence of this call, kept like the other lists for the thread's next call.</summary>
    public List<Place> EmptyPlaces()
    {
        places.Clear();
        return places;
    }

    /// <summary>Room for the acts of this call's turns, kept likewise.</summary>
    public List<TurnActs> EmptyActs()
    {
        acts.Clear();
        return acts;
    }

    /// <summary>Leaves signals out, as someone who knows fewer phrases would hear the call: the trainer guards itself with it against phrases known by heart.</summary>
    public void Forget(Predicate<Signal> forgotten)
    {
        signals.RemoveAll(forgotten);
        Cues.Read(this);
        lastWords.Read(this);
    }

    public Speaker SpeakerOf(int turn) => Words.SpeakerOf(turn);

    /// <summary>Whether a word says what a sentence is about.</summary>
    public bool IsContent(in Token token) => token.End - token.Start >= ContentCharacters && !Lexicon.Words.IsStopWord(token.Words);

    /// <param name="cue">One that is heard.</param>
    public Signal FirstOf(Cue cue) => signals[Cues.FirstOf(cue)];

    /// <param name="cue">One that is heard.</param>
    public Signal LastOf(Cue cue) => signals[Cues.LastOf(cue)];

    /// <summary>The turn in which a cue is last heard; -1 without one.</summary>
    public int LastTurnOf(Cue cue) => Cues.Has(cue) ? LastOf(cue).Turn : -1;

    private void Weigh(CueMatch match)
    {
        var turn = Words.Tokens[match.First].Turn;
        if (match.Cue >= Lexicon.CueCount)
        {
            policies.Add(match);
            return;
        }

        var cue = (Cue)match.Cue;
        if (cue <= Cue.Again)
            signs.Add(new Signal(cue, turn, match.First, match.End, match.Manner));
        if (cue <= Cue.Ignore)
            return;
        var meant = (match.Manner & CueTraits.TakenBackBy(cue)) == 0 ? cue : match.Manner == Manner.Negated ? CueTraits.Negated(cue) : null;
        if (meant is { } said && context.Hear(said, SpeakerOf(turn), turn, match.First) is { } heard)
            signals.Add(new Signal(heard, turn, match.First, match.End, match.Manner));
    }

    private int FindOpenerEnd()
    {
        var said = 0;
        for (var turn = 0; turn < Words.TurnCount; turn++)
        {
            if (SpeakerOf(turn) != Speaker.Customer)
                continue;
            said += Words.EndOf(turn) - Words.FirstOf(turn);
            if (said > OpenerWords)
                return Words.FirstOf(turn);
        }

        return 0;
    }
}
