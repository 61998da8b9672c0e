using System.Collections.Frozen;

namespace CallFollowUp.Domain.Assessment.Cues;

/// <summary>The names that cues go by in files and in evidence.</summary>
internal static class CueNames
{
    private static readonly FrozenDictionary<string, Cue> ByName =
        Enum.GetValues<Cue>().ToFrozenDictionary(cue => Kebab.Of(cue.ToString()));

    private static readonly string[] Names = [.. Enum.GetValues<Cue>().Select(cue => Kebab.Of(cue.ToString()))];

    public static IEnumerable<string> All => Names;

    public static string Of(Cue cue) => Names[(int)cue];

    public static bool TryFind(string name, out Cue cue) => ByName.TryGetValue(name, out cue);
}
