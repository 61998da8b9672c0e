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
        var finding = new Finding(found, speaker);
        for (var at = sentence.First; at < sentence.End; at++)
        {
            var state = Begin(tokens[at].Words, at == sentence.First);
            steps += state == PhraseState.Dead ? 1 : FindFrom(state, at, tokens[..sentence.End], ref finding);
        }

        return steps;
    }

    /// <param name="state">Where the word at <paramref name="at"/> leads.</param>
    private int FindFrom(PhraseState state, int at, ReadOnlySpan<Token> tokens, ref Finding finding)
    {
        finding.Begin();
        var end = at + 1;
        for (; state != PhraseState.Dead; end++)
        {
            if (state.Cues.Length > 0)
                finding.Keep(state.Cues, at, end);
            if (end == tokens.Length)
            {
                finding.Keep(state.CuesAtEnding, at, end);
                break;
            }

            state = states.Step(state, tokens[end].Words, tokens[end].Clause == tokens[end - 1].Clause);
        }

        return end - at;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private PhraseState Begin(int word, bool beginsSentence) =>
        beginsSentence ? states.Step(atBeginning, word, sameClause: true) : begun[word] ??= states.Step(anywhere, word, sameClause: true);

    /// <summary>What a speaker says in a sentence.</summary>
    private ref struct Finding(List<CueMatch> found, Speaker speaker)
    {
        private readonly ReadOnlySpan<bool> said = CueTraits.SaidBy(speaker);
        private int before;

        /// <summary>What follows begins at another place.</summary>
        public void Begin() => before = found.Count;

        /// <summary>Of one cue's matches from one place only the longest counts.</summary>
        public readonly void Keep(int[] cues, int first, int end)
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
