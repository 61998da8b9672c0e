using CallFollowUp.Domain.Assessment.Cues;

namespace CallFollowUp.Domain.Assessment.Judging;

/// <summary>The columns of a turn that its acts are told by: its shape, then what is heard in it, in the other side's last turn, and in the own one before.</summary>
internal static class TurnSet
{
    /// <value>6: up to 1, 3, 7, 15, 31 words, and more.</value>
    public const int Lengths = 6;

    /// <value>5 fifths of the call's words.</value>
    public const int Fifths = 5;

    /// <value>4: the last turn, the two before, and all others.</value>
    public const int Ends = 4;

    public const int Bias = 0;

    /// <summary>The other side has not spoken yet.</summary>
    public const int Opens = 1;

    public const int Length = 2;
    public const int Fifth = Length + Lengths;
    public const int End = Fifth + Fifths;

    /// <summary>What is heard in the turn itself: the columns before tell its shape.</summary>
    public const int Own = End + Ends;

    /// <summary>Every cue, and how sentences end.</summary>
    private static readonly string[] Heard = [.. Enum.GetValues<Cue>().Select(CueNames.Of), "asked", "exclaimed"];

    public static readonly IReadOnlyList<string> Names =
    [
        "bias", "opens", .. Numbered("length", Lengths), .. Numbered("fifth", Fifths), .. Numbered("end", Ends),
        .. Heard, .. Heard.Select(name => "answers." + name), .. Heard.Select(name => "after." + name),
    ];

    public static readonly IReadOnlyDictionary<string, int> Columns = Names.Index().ToDictionary(column => column.Item, column => column.Index);

    /// <summary>What is heard in the other side's last turn.</summary>
    public static readonly int Answered = Own + Heard.Length;

    /// <summary>What is heard in the side's own last turn.</summary>
    public static readonly int Before = Answered + Heard.Length;

    /// <summary>Among what is heard: a sentence is a question.</summary>
    public static readonly int Asked = Heard.Length - 2;

    /// <summary>The same for an exclamation.</summary>
    public static readonly int Exclaimed = Heard.Length - 1;

    public static int Count => Names.Count;

    private static IEnumerable<string> Numbered(string name, int count) => Enumerable.Range(0, count).Select(number => $"{name}-{number}");
}
