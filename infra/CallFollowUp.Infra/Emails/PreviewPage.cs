namespace CallFollowUp.Infra.Emails;

/// <summary>A mail that the preview wrote.</summary>
/// <param name="Name">Its files' name without extension.</param>
/// <param name="Variant">The kind's wire name, and for a final note the answer.</param>
internal sealed record PreviewPage(string Name, string Variant, string Language, string Sample, string Subject);
