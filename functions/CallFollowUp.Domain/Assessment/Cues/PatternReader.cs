using CallFollowUp.Domain.Assessment.Reading;

namespace CallFollowUp.Domain.Assessment.Cues;

/// <summary>Reads one pattern line: words, <c>stem*</c>, <c>(a|b c)</c>, <c>@class</c>, <c>_</c>, <c>...</c>, <c>^</c>, <c>$</c>, and <c>?</c> after what may be missing.</summary>
internal ref struct PatternReader(string line)
{
    private readonly string line = line;
    private int at;

    /// <exception cref="FormatException">The pattern breaks the format; the message names the rule.</exception>
    public static IReadOnlyList<PatternPart> Read(string line)
    {
        var reader = new PatternReader(line);
        var parts = reader.Sequence(inside: false);
        if (parts.TrueForAll(part => part.Optional || part is PatternPart.Gap or PatternPart.Beginning or PatternPart.Ending))
            throw new FormatException("a pattern needs at least one word that must be there");
        if (parts.Find(part => part is not PatternPart.Beginning) is PatternPart.Gap)
            throw new FormatException("a pattern cannot begin with '...'");
        return parts;
    }

    private List<PatternPart> Sequence(bool inside)
    {
        var parts = new List<PatternPart>();
        while (true)
        {
            while (at < line.Length && char.IsWhiteSpace(line[at]))
                at++;
            if (at == line.Length)
                return inside ? throw new FormatException("'(' is never closed") : parts;
            if (line[at] is '|' or ')')
                return inside ? parts : throw new FormatException($"'{line[at]}' without '('");
            Part(parts);
        }
    }

    private void Part(List<PatternPart> parts)
    {
        var first = parts.Count;
        switch (line[at])
        {
            case '(':
                parts.Add(Choice());
                break;
            case '@':
                at++;
                parts.Add(new PatternPart.Class(Name()));
                break;
            case '_':
                at++;
                parts.Add(new PatternPart.AnyWord());
                break;
            case '^':
                at++;
                parts.Add(new PatternPart.Beginning());
                break;
            case '$':
                at++;
                parts.Add(new PatternPart.Ending());
                break;
            case '.' when line.AsSpan(at).StartsWith("..."):
                at += 3;
                parts.Add(new PatternPart.Gap());
                break;
            default:
                Words(parts);
                break;
        }

        if (at < line.Length && line[at] == '?')
        {
            at++;
            if (parts.Count != first + 1)
                throw new FormatException("'?' after more than one word: put them in '( )'");
            parts[first] = parts[first] with { Optional = true };
        }
    }

    private PatternPart.Choice Choice()
    {
        var alternatives = new List<IReadOnlyList<PatternPart>>();
        do
        {
            at++;
            var alternative = Sequence(inside: true);
            if (alternative.Count == 0)
                throw new FormatException("an empty alternative: use '?' for what may be missing");
            alternatives.Add(alternative);
        }
        while (line[at] == '|');
        at++;
        return new PatternPart.Choice(alternatives);
    }

    private string Name()
    {
        var start = at;
        while (at < line.Length && (char.IsAsciiLetterOrDigit(line[at]) || line[at] == '-'))
            at++;
        return at > start ? line[start..at] : throw new FormatException("'@' needs the name of a class");
    }

    private void Words(List<PatternPart> parts)
    {
        var start = at;
        while (at < line.Length && !char.IsWhiteSpace(line[at]) && line[at] is not ('(' or ')' or '|' or '?' or '*' or '@'))
            at++;
        var words = Spelling.Words(line.AsSpan(start, at - start));
        if (words.Count == 0)
            throw new FormatException($"'{line[start..Math.Min(at + 1, line.Length)]}' is no word");
        var isStem = at < line.Length && line[at] == '*';
        if (isStem)
            at++;
        for (var i = 0; i < words.Count; i++)
            parts.Add(new PatternPart.Word(words[i], isStem && i == words.Count - 1));
    }
}
