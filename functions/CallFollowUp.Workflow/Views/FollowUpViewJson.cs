using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CallFollowUp.Workflow.Views;

/// <summary>How follow-ups are printed: camel case, nothing that is null but the call id, which is always there.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(FollowUpView))]
public sealed partial class FollowUpViewJson : JsonSerializerContext
{
    /// <summary>The output goes to terminals and programs, never into a page: letters stay letters.</summary>
    private static readonly Lazy<FollowUpViewJson> Readable = new(() => new FollowUpViewJson(
        new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        }));

    /// <summary>One line.</summary>
    public static string Line(FollowUpView view) => JsonSerializer.Serialize(view, Readable.Value.FollowUpView);
}
