using System.Text;

namespace CallFollowUp.Domain.Assessment;

/// <summary>How names of code are written wherever they leave it: <c>SpecificAcknowledgement</c> as <c>specific-acknowledgement</c>.</summary>
internal static class Kebab
{
    public static string Of(string name)
    {
        var kebab = new StringBuilder(name.Length + 4);
        foreach (var c in name)
        {
            if (char.IsAsciiLetterUpper(c) && kebab.Length > 0)
                kebab.Append('-');
            kebab.Append(char.ToLowerInvariant(c));
        }

        return kebab.ToString();
    }

    public static string[] Of(string[] names) => Array.ConvertAll(names, Of);
}
