using System.Runtime.InteropServices;
using CallFollowUp.Domain.Assessment.Cues;
using CallFollowUp.Domain.Calls;

namespace CallFollowUp.Domain.Assessment.Reading;

/// <summary>The words of either side's last turns, alone, in pairs and as the first of a sentence, each once: what they say of the outcome is learnt, no cue need name it.</summary>
internal sealed class LastWords
{
    /// <value>4 turns of each side: about the last third of a call.</value>
    private const int Turns = 4;

    /// <value>2 words: "thanks bye" is no turn of its own.</value>
    private const int GoodbyeWords = 2;

    /// <value>800 words and pairs of each side: four turns of a talk have less, and a turn of hostile words costs no more.</value>
    private const int Most = 800;

    /// <value>0.7: what was said before the agent's last deed or failure says less.</value>
    private const double TimesBefore = 0.7;

    private readonly List<LastWord> words = [];
    private readonly HashSet<uint> ofCustomer = [];
    private readonly HashSet<uint> ofAgent = [];

    public ReadOnlySpan<LastWord> All => CollectionsMarshal.AsSpan(words);

    public void Read(CallReading reading)
    {
        words.Clear();
        ofCustomer.Clear();
        ofAgent.Clear();
        var lastTry = Math.Max(reading.LastTurnOf(Cue.Done), reading.LastTurnOf(Cue.Failed));
        var (customers, agents) = (0, 0);
        for (var turn = reading.Words.TurnCount - 1; turn >= 0 && (customers < Turns || agents < Turns); turn--)
        {
            var isCustomers = reading.SpeakerOf(turn) == Speaker.Customer;
            if (!isCustomers && reading.SpeakerOf(turn) is not (Speaker.Agent or Speaker.Manager))
                continue;
            ref var turns = ref isCustomers ? ref customers : ref agents;
            if (turns == Turns)
                continue;
            Read(reading.Words, turn, isCustomers, turn < lastTry ? TimesBefore : 1);
            if (reading.Words.EndOf(turn) - reading.Words.FirstOf(turn) > GoodbyeWords)
                turns++;
        }
    }

    private void Read(Transcript transcript, int turn, bool isCustomers, double times)
    {
        var known = isCustomers ? ofCustomer : ofAgent;
        var tokens = transcript.Tokens;
        for (var i = transcript.FirstOf(turn); i < transcript.EndOf(turn); i++)
        {
            Add(new LastWord(i, i + 1, tokens[i].Stem, false, isCustomers, times), known);
            if (i == 0 || tokens[i - 1].Sentence != tokens[i].Sentence)
                Add(new LastWord(i, i + 1, WordHash.OfFirst(tokens[i].Stem), true, isCustomers, times), known);
            if (i + 1 < tokens.Length && tokens[i + 1].Sentence == tokens[i].Sentence)
                Add(new LastWord(i, i + 2, WordHash.OfPair(tokens[i].Stem, tokens[i + 1].Stem), false, isCustomers, times), known);
        }
    }

    private void Add(LastWord word, HashSet<uint> known)
    {
        if (known.Count < Most && known.Add(word.Stem))
            words.Add(word);
    }
}
