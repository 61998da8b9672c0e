using System.Text.Json;

namespace CallFollowUp.Domain.FollowUps;

/// <summary>The words of a brief in one language: labels, and what stands behind them.</summary>
public sealed record BriefWords
{
    /// <summary>The languages that there are words for.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["en", "de", "es", "fr"];

    public required string Why { get; init; }

    public required string Call { get; init; }

    public required string Timeline { get; init; }

    public required string Customer { get; init; }

    public required string About { get; init; }

    public required string Verdict { get; init; }

    /// <summary>What is open, in the customer's words.</summary>
    public required string Open { get; init; }

    /// <summary>What was done about it on the call.</summary>
    public required string Tried { get; init; }

    public required string Promised { get; init; }

    public required string Mood { get; init; }

    public required string Owed { get; init; }

    public required string Told { get; init; }

    public required string Wish { get; init; }

    public required string Wrote { get; init; }

    public required string Unknown { get; init; }

    public required string CalledBefore { get; init; }

    /// <summary>With the time as <c>{0}</c>; so are the next two, with the team and the time.</summary>
    public required string Closed { get; init; }

    public required string Team { get; init; }

    public required string By { get; init; }

    /// <summary>With the percentage as <c>{0}</c>.</summary>
    public required string Sure { get; init; }

    /// <summary>By the names of the verdicts.</summary>
    public required IReadOnlyDictionary<string, string> Verdicts { get; init; }

    /// <summary>abusive, upset, calm.</summary>
    public required IReadOnlyDictionary<string, string> Moods { get; init; }

    /// <summary>thanks, apology, acknowledgement, nothing.</summary>
    public required IReadOnlyDictionary<string, string> Debts { get; init; }

    /// <summary>By the kinds' names, with the named time as <c>{0}</c>; and <c>none</c>, and <c>next</c> with what is said as <c>{0}</c>.</summary>
    public required IReadOnlyDictionary<string, string> Mails { get; init; }

    /// <summary>The reasons and the customers' wishes, by their English words; one that is missing is a person's own and stays as it is.</summary>
    public required IReadOnlyDictionary<string, string> Phrases { get; init; }

    /// <exception cref="ArgumentException">There are no words in that language.</exception>
    public static BriefWords In(string language)
    {
        using var file = typeof(BriefWords).Assembly.GetManifestResourceStream($"brief.{language}.json")
            ?? throw new ArgumentException($"there is no brief in '{language}'", nameof(language));
        return JsonSerializer.Deserialize(file, BriefWordsJson.Default.BriefWords)!;
    }

    /// <summary>A reason may go on behind a colon: with what the desk shows, or a person's own words.</summary>
    public string Phrase(string english) => string.Join(": ", english.Split(": ").Select(part => Phrases.GetValueOrDefault(part, part)));
}
