using System.Text;

namespace CallFollowUp.Domain.FollowUps;

/// <summary>Takes out what identifies people or their accounts: e-mail addresses, IBANs, and numbers long enough to be a card, a phone or an id.</summary>
/// <remarks>One pass over words, linear in the text's length. Short numbers (a ticket, an invoice, an amount) stay.</remarks>
public static class Redaction
{
    /// <value>7 digits: shorter numbers are invoices and tickets more often than phones.</value>
    private const int FewestDigits = 7;

    /// <value>15 characters, the shortest IBAN there is (Norway).</value>
    private const int ShortestIban = 15;

    /// <value>34 characters, ISO 13616.</value>
    private const int LongestIban = 34;

    private const string Email = "[e-mail]";
    private const string Iban = "[iban]";
    private const string Number = "[number]";

    public static string Of(string text)
    {
        var clean = new StringBuilder(text.Length);
        var copied = 0;
        foreach (var span in In(text))
        {
            clean.Append(text, copied, span.Start - copied).Append(span.Mark);
            copied = span.End;
        }

        return clean.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>Where a text has to be redacted, in the order of the text; the stretches do not overlap.</summary>
    public static IEnumerable<RedactedSpan> In(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var atStart = i == 0 || !char.IsLetterOrDigit(text[i - 1]);
            if (atStart && EmailLength(text, i) is > 0 and var email)
            {
                yield return new RedactedSpan(i, i + email, Email);
                i += email;
            }
            else if (atStart && IbanLength(text, i) is > 0 and var iban)
            {
                yield return new RedactedSpan(i, i + iban, Iban);
                i += iban;
            }
            else if (NumberLength(text, i) is > 0 and var number)
            {
                yield return new RedactedSpan(i, i + number, Number);
                i += number;
            }
            else
            {
                i = SkipWord(text, i);
            }
        }
    }

    /// <summary>Behind one character, or a whole run of letters or digits, so that every run is looked at once.</summary>
    private static int SkipWord(string text, int i)
    {
        do
            i++;
        while (i < text.Length && char.IsLetterOrDigit(text[i - 1]) && char.IsLetterOrDigit(text[i]));
        return i;
    }

    private static int EmailLength(string text, int start)
    {
        var at = start;
        while (at < text.Length && at - start <= 64 && (char.IsLetterOrDigit(text[at]) || text[at] is '.' or '_' or '-' or '+'))
            at++;
        if (at == start || at >= text.Length || text[at] != '@')
            return 0;
        var end = at + 1;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '.' or '-'))
            end++;
        while (text[end - 1] is '.' or '-')
            end--;
        return end > at + 1 ? end - start : 0;
    }

    private static int IbanLength(string text, int start)
    {
        if (start + 4 > text.Length || !char.IsAsciiLetter(text[start]) || !char.IsAsciiLetter(text[start + 1])
            || !char.IsAsciiDigit(text[start + 2]) || !char.IsAsciiDigit(text[start + 3]))
        {
            return 0;
        }

        var (end, count, digits) = (start, 0, 0);
        for (var i = start; i < text.Length && count < LongestIban; i++)
        {
            if (char.IsAsciiLetterOrDigit(text[i]) && (char.IsAsciiDigit(text[i]) || char.IsAsciiLetterUpper(text[i]) || count < 2))
            {
                count++;
                digits += char.IsAsciiDigit(text[i]) ? 1 : 0;
                end = i + 1;
            }
            else if (text[i] != ' ')
            {
                break;
            }
        }

        return count >= ShortestIban && digits >= ShortestIban / 2 ? end - start : 0;
    }

    private static int NumberLength(string text, int start)
    {
        if (!char.IsAsciiDigit(text[start]) && text[start] != '+')
            return 0;
        var (end, digits, gap) = (start, 0, 0);
        for (var i = start; i < text.Length && gap <= 2; i++)
        {
            if (char.IsAsciiDigit(text[i]))
                (end, digits, gap) = (i + 1, digits + 1, 0);
            else if (text[i] is ' ' or '-' or '.' or '/' or '(' or ')' || i == start)
                gap++;
            else
                break;
        }

        return digits >= FewestDigits ? end - start : 0;
    }
}
