using System.Runtime.CompilerServices;
using CallFollowUp.Domain.Assessment.Cues;
using CallFollowUp.Domain.Calls;

namespace CallFollowUp.Domain.Assessment.Reading;

/// <summary>Finds every cue of a sentence.</summary>
internal sealed class PhraseFinder
{
    private readonly PhraseStates states;
    private readonly PhraseState anywhere;
    private readonly PhraseState atBeginning;

    /// <summary>Where a word leads that begins no sentence: every word is asked for it, so it is kept by the word alone.</summary>
    private readonly PhraseState?[] begun;

    public PhraseFinder(PhraseNet net, int[][] sets, int lastSymbol)
    {
        states = new PhraseStates(net, sets, lastSymbol);
        anywhere = states.Start(atBeginning: false);
        atBeginning = states.Start(atBeginning: true);
        begun = new PhraseState?[sets.Length];
    }

    /// <summary>Adds what the speaker of a sentence may mean by its phrases; a pattern never leaves its sentence.</summary>
    /// <returns>The number of steps taken: the cost.</returns>
    public int Find(ReadOnlySpan<Token> tokens, Sentence sentence, Speaker speaker, List<CueMatch> found)
    {
        var steps = 0;
        for (var at = sentence.First; at < sentence.End; at++)
            steps += FindAt(at, tokens[..sentence.End], at == sentence.First, new Finding(found, found.Count, speaker));
        return steps;
    }

    private int FindAt(int at, ReadOnlySpan<Token> tokens, bool beginsSentence, Finding finding)
    {
        var state = Begin(tokens[at].Words, beginsSentence);
        var end = at + 1;
        for (; state != PhraseState.Dead; end++)
        {
            if (state.Cues.Length > 0)
                finding.Keep(state.Cues, at, end);
            if (end == tokens.Length)
            {
                finding.Keep(state.CuesAtEnding, at, end);
                return end - at;
            }

            state = states.Step(state, tokens[end].Words, tokens[end].Clause == tokens[end - 1].Clause);
        }

        return end - at;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private PhraseState Begin(int word, bool beginsSentence) =>
        beginsSentence ? states.Step(atBeginning, word, sameClause: true) : begun[word] ??= states.Step(anywhere, word, sameClause: true);

    /// <summary>What begins at one place.</summary>
    /// <param name="before">Where that begins in <paramref name="found"/>.</param>
    private readonly ref struct Finding(List<CueMatch> found, int before, Speaker speaker)
    {
        private readonly ReadOnlySpan<bool> said = CueTraits.SaidBy(speaker);

        /// <summary>Of one cue's matches only the longest counts.</summary>
        public void Keep(int[] cues, int first, int end)
        {
            foreach (var cue in cues)
            {
                if (cue < said.Length ? !said[cue] : !CueTraits.SaysPolicies(speaker))
                    continue;
                var i = found.Count - 1;
                while (i >= before && found[i].Cue != cue)
                    i--;
                if (i >= before)
                    found[i] = new CueMatch(cue, first, end);
                else
                    found.Add(new CueMatch(cue, first, end));
            }
        }
    }
}
