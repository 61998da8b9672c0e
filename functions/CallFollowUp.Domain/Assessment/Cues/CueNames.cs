namespace CallFollowUp.Domain.Assessment.Cues;

/// <summary>The names that cues go by in files and in evidence.</summary>
internal static class CueNames
{
    private static readonly string[] Names = Kebab.Of(Enum.GetNames<Cue>());

    public static IReadOnlyList<string> All => Names;

    public static string Of(Cue cue) => Names[(int)cue];

    public static bool TryFind(string name, out Cue cue)
    {
        var index = Array.IndexOf(Names, name);
        cue = (Cue)Math.Max(0, index);
        return index >= 0;
    }
}
