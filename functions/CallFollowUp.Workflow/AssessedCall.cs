using System.Text.Json;
using CallFollowUp.Domain.Assessment;
using CallFollowUp.Domain.Calls;

namespace CallFollowUp.Workflow;

/// <summary>The assessment as the journal keeps it: the line that <c>run assess</c> prints. It is kept as JSON, as most who read a journal need little of it.</summary>
internal static class AssessedCall
{
    private const string Field = "assessment";

    public static JsonElement Of(CallId id, CallAssessment assessment) => JsonElement.Parse($$"""{"{{Field}}":{{CallAssessmentJson.Write(id, assessment)}}}""");

    public static CallAssessment Read(JsonElement result) => CallAssessmentJson.Read(result.GetProperty(Field));

    /// <summary>Without practices, evidence and notes.</summary>
    public static CallAssessment ReadAnswers(JsonElement result) => CallAssessmentJson.ReadAnswers(result.GetProperty(Field));
}
