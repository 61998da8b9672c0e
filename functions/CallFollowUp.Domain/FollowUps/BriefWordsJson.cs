using System.Text.Json.Serialization;

namespace CallFollowUp.Domain.FollowUps;

/// <summary>Reads a file of words: every word must be there, and none that nobody says.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(BriefWords))]
internal sealed partial class BriefWordsJson : JsonSerializerContext;
