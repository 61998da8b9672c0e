namespace CallFollowUp.Domain.Assessment.Reading;

/// <summary>Finds the cues of one side in its sentences.</summary>
internal sealed class PhraseFinder(PhraseNet net, int[][] sets, int lastSymbol)
{
    /// <value>32 words: more look-ups at once are no faster.</value>
    private const int AtOnce = 32;

    private PhraseStates states = new(net, sets, lastSymbol);

    /// <summary>Adds what is found in a sentence; a pattern never leaves its sentence.</summary>
    /// <returns>The number of steps taken: the cost.</returns>
    public int Find(ReadOnlySpan<Token> tokens, Sentence sentence, List<CueMatch> found)
    {
        // The first two words of every phrase are looked up together: look-ups that need not wait for each other take half the time.
        var known = Known();
        var steps = 0;
        var finding = new Finding(found);
        var said = tokens[..sentence.End];
        Span<PhraseStep> first = stackalloc PhraseStep[AtOnce];
        Span<PhraseStep> second = stackalloc PhraseStep[AtOnce];
        for (var from = sentence.First; from < said.Length; from += AtOnce)
        {
            var count = Math.Min(AtOnce, said.Length - from);
            for (var i = 0; i < count; i++)
            {
                var at = from + i;
                first[i] = at == sentence.First ? known.BeginSentence(said[at].Words) : known.Begin(said[at].Words);
                second[i] = at + 1 < said.Length && !first[i].IsDead ? known.Step(first[i], said[at + 1].Words, said[at + 1].Clause == said[at].Clause) : PhraseStep.Dead;
            }

            for (var i = 0; i < count; i++)
                steps += FindFrom(first[i], second[i], from + i, said, known, ref finding);
        }

        return steps;
    }

    /// <param name="step">Where the word at <paramref name="at"/> leads.</param>
    /// <param name="second">Where the word after it leads from there.</param>
    private static int FindFrom(PhraseStep step, PhraseStep second, int at, ReadOnlySpan<Token> tokens, PhraseStates known, ref Finding finding)
    {
        finding.Begin();
        var end = at + 1;
        for (; !step.IsDead; end++)
        {
            if (step.HasCues)
                finding.Keep(known[step].Cues, at, end);
            if (end == tokens.Length)
            {
                if (step.HasCuesAtEnding)
                    finding.Keep(known[step].CuesAtEnding, at, end);
                break;
            }

            step = end == at + 1 ? second : known.Step(step, tokens[end].Words, tokens[end].Clause == tokens[end - 1].Clause);
        }

        return end - at;
    }

    /// <summary>Threads that begin anew at once each do so, and one of them is kept: nothing is lost but time.</summary>
    private PhraseStates Known()
    {
        var known = Volatile.Read(ref states);
        if (known.IsFull)
            Volatile.Write(ref states, known = new PhraseStates(net, sets, lastSymbol));
        return known;
    }

    /// <summary>What is found from one place.</summary>
    private ref struct Finding(List<CueMatch> found)
    {
        private int before;

        /// <summary>What follows begins at another place.</summary>
        public void Begin() => before = found.Count;

        /// <summary>Of one cue's matches from one place only the longest counts.</summary>
        public readonly void Keep(int[] cues, int first, int end)
        {
            foreach (var cue in cues)
            {
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
