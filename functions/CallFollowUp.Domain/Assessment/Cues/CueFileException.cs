namespace CallFollowUp.Domain.Assessment.Cues;

/// <summary>A cue file breaks the format; the message names file, line and rule. Retrying does not help.</summary>
public sealed class CueFileException : FormatException
{
    public CueFileException()
    {
    }

    public CueFileException(string message)
        : base(message)
    {
    }

    public CueFileException(string message, Exception inner)
        : base(message, inner)
    {
    }

    public CueFileException(string fileName, int line, string rule)
        : base($"{fileName}({line}): {rule}") => Line = line;

    /// <value>The line, counted from 1; 0 where the whole file is meant.</value>
    public int Line { get; }
}
