using System.Text;

namespace CallFollowUp.Chaos;

/// <summary>Chance that follows from the seed and from what it is for, and not from when it is asked: the same storm again, as far as processes allow.</summary>
internal static class Dice
{
    public static Random For(int seed, string what)
    {
        var hash = 2166136261u;
        foreach (var b in Encoding.UTF8.GetBytes(what))
            hash = (hash ^ b) * 16777619;
        return new Random(unchecked((int)hash * 31 + seed));
    }
}
