namespace CallFollowUp.Domain.FollowUps;

/// <summary>How briefs are written, for the people of the desk.</summary>
/// <param name="Language">One of <see cref="BriefWords.Languages"/>.</param>
/// <param name="Timelines">Where the operators' pages are; null where there are none, and the brief carries no link.</param>
public sealed record BriefOptions(string Language = "en", Uri? Timelines = null);
