namespace CallFollowUp.Functions.Markup;

/// <summary>The head of every page, customers' and operators' alike.</summary>
internal static class Head
{
    public static Html Of(string title, string company, Html style) => Html.Of($"""
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="robots" content="noindex, nofollow">
        <meta name="format-detection" content="telephone=no">
        <title>{title} · {company}</title>
        {style}
        </head>
        """);
}
