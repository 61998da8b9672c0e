using System.Buffers;
using System.Globalization;

namespace CallFollowUp.Workflow.Exporting;

/// <summary>A table as CSV (RFC 4180), safe to open in a spreadsheet: no cell of it is taken for a formula.</summary>
/// <typeparam name="T">What a row is made of.</typeparam>
/// <param name="columns">Names and cells, in order.</param>
public sealed class CsvTable<T>(params IReadOnlyList<(string Name, Func<T, object?> Cell)> columns)
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    public string Header { get; } = Line(columns.Select(c => c.Name));

    /// <summary>One row, without the line's end.</summary>
    public string Row(T item) => Line(columns.Select(c => TextOf(c.Cell(item))));

    private static string Line(IEnumerable<string> cells) => string.Join(',', cells.Select(Escape));

    private static string TextOf(object? value) => value switch
    {
        null => "",
        true => "yes",
        false => "no",
        DateTimeOffset at => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => Harmless(value.ToString()!),
    };

    /// <summary>A spreadsheet runs what begins like a formula, also after spaces: an apostrophe in front makes it text.</summary>
    private static string Harmless(string text) =>
        text.AsSpan().TrimStart() is ['=' or '+' or '-' or '@', ..] || text is ['\t' or '\r' or '\n', ..] ? "'" + text : text;

    private static string Escape(string cell) =>
        cell.AsSpan().IndexOfAny(Quoted) < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
