using CallFollowUp.Functions.Markup;

namespace CallFollowUp.Functions.Operations.Pages;

/// <summary>One choice of a select field.</summary>
internal static class Choice
{
    public static Html Of(string value, string name, bool isChosen) => isChosen
        ? Html.Of($"""<option value="{value}" selected>{name}</option>""")
        : Html.Of($"""<option value="{value}">{name}</option>""");
}
