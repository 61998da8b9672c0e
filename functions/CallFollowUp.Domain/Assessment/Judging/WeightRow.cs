using System.Globalization;

namespace CallFollowUp.Domain.Assessment.Judging;

/// <summary>A line of a weights file: a name and its numbers. What follows a '#' is a comment.</summary>
internal sealed record WeightRow(string Place, string Name, double[] Weights)
{
    public static IEnumerable<WeightRow> Read(string fileName, string text)
    {
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            var fields = line.Split('#')[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (fields.Length > 0)
                yield return new WeightRow($"{fileName}({number})", fields[0], Array.ConvertAll(fields[1..], field => double.Parse(field, CultureInfo.InvariantCulture)));
        }
    }

    /// <summary>Puts the numbers into the row of <paramref name="weights"/> that goes by the name.</summary>
    /// <exception cref="FormatException">There is no such column, or there are more or fewer numbers.</exception>
    public void CopyTo(double[] weights, IReadOnlyDictionary<string, int> columns, int numbers)
    {
        if (Weights.Length != numbers || !columns.TryGetValue(Name, out var column))
            throw new FormatException($"{Place}: expected a feature's name and {numbers} weights");
        Weights.CopyTo(weights, column * numbers);
    }
}
