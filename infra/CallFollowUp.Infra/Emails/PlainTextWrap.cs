using System.Text;

namespace CallFollowUp.Infra.Emails;

/// <summary>Breaks plain text into lines that every mail program shows as they are.</summary>
internal static class PlainTextWrap
{
    /// <value>76 columns: RFC 5322 asks for at most 78, and a quoted reply adds two.</value>
    public const int Columns = 76;

    /// <summary>Wraps between words only: a link stays whole, on a line of its own where it is longer.</summary>
    public static string Wrap(string text, string indent = "")
    {
        var wrapped = new StringBuilder(text.Length + 16);
        foreach (var line in text.Split('\n'))
        {
            var column = 0;
            foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (column == 0 || column + 1 + word.Length > Columns)
                {
                    if (wrapped.Length > 0)
                        wrapped.Append('\n');
                    wrapped.Append(indent);
                    column = indent.Length;
                }
                else
                {
                    wrapped.Append(' ');
                    column++;
                }

                wrapped.Append(word);
                column += word.Length;
            }
        }

        return wrapped.ToString();
    }
}
