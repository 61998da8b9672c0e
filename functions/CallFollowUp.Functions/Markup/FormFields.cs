namespace CallFollowUp.Functions.Markup;

/// <summary>The field that every form of ours carries.</summary>
internal static class FormFields
{
    public const string Token = "form";

    public static Html Hidden(string token) => Html.Of($"""<input type="hidden" name="{Token}" value="{token}">""");
}
