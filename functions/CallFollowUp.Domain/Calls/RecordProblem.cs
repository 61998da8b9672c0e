namespace CallFollowUp.Domain.Calls;

/// <summary>One rule that a record breaks.</summary>
/// <param name="Path">The JSON path of the value, for example <c>$.closedAt</c>.</param>
/// <param name="Rule">The rule, in words that say what is wanted.</param>
public sealed record RecordProblem(string Path, string Rule)
{
    public override string ToString() => $"{Path}: {Rule}";
}
