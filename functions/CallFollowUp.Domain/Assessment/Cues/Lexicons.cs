namespace CallFollowUp.Domain.Assessment.Cues;

/// <summary>
/// The cues of every language, each compiled when a call first needs it: a company that speaks one language never waits for four.
/// </summary>
internal sealed class Lexicons
{
    private readonly Func<IReadOnlyList<CueFile>>[] files;
    private readonly Lazy<Lexicon>[] compiled;

    /// <param name="filesOf">Reads the cue files of a language.</param>
    public Lexicons(Func<string, IReadOnlyList<CueFile>> filesOf)
    {
        files = new Func<IReadOnlyList<CueFile>>[Languages.Known.Count];
        compiled = new Lazy<Lexicon>[files.Length];
        for (var i = 0; i < files.Length; i++)
        {
            var language = Languages.Known[i];
            Set(i, () => filesOf(language));
        }
    }

    private Lexicons(Lexicons others)
    {
        files = [.. others.files];
        compiled = [.. others.compiled];
    }

    /// <param name="language">An index of <see cref="Languages.Known"/>.</param>
    public Lexicon this[int language] => compiled[language].Value;

    /// <summary>Adds files, and compiles the languages they touch at once, so that a wrong line is known now and not at the first call.</summary>
    /// <exception cref="CueFileException">A line names a class that is not there, or spells out to too much.</exception>
    public Lexicons With(IReadOnlyList<CueFile> more)
    {
        var all = new Lexicons(this);
        for (var i = 0; i < files.Length; i++)
        {
            var added = more.Where(file => file.Language == Languages.Known[i]).ToList();
            if (added.Count == 0)
                continue;
            var before = files[i];
            all.Set(i, () => [.. before(), .. added]);
            _ = all[i];
        }

        return all;
    }

    private void Set(int i, Func<IReadOnlyList<CueFile>> read)
    {
        files[i] = read;
        compiled[i] = new Lazy<Lexicon>(() => LexiconBuilder.Build(Languages.Known[i], read()));
    }
}
