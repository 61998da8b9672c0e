using CallFollowUp.Functions.Markup;

namespace CallFollowUp.Functions.Replies.Pages;

/// <summary>Stops the mails, and has them back: each page offers the way to the other.</summary>
internal sealed class StopPage(PageFrame frame, string company)
{
    public Page Ask(OpenedLink link, string formToken)
    {
        var words = link.Words.Stop;
        return frame.Of(200, link.Words, words.Title, Html.Of($"<p>{Said(words.Text)}</p>{Button(words.Button, formToken)}"));
    }

    public Page Stopped(OpenedLink link, string formToken)
    {
        var words = link.Words.Stop;
        return frame.Of(200, link.Words, words.StoppedTitle, Html.Of($"""
            <p>{Said(words.StoppedText)}</p>
            <p>{Said(words.ResumeText)}</p>
            {Button(words.ResumeButton, formToken, isQuiet: true)}
            """));
    }

    public Page Resumed(OpenedLink link, string formToken)
    {
        var words = link.Words.Stop;
        return frame.Of(200, link.Words, words.ResumedTitle, Html.Of($"""
            <p>{Said(words.ResumedText)}</p>
            {Button(words.Button, formToken, isQuiet: true)}
            """));
    }

    private Html Said(string sentence) => Html.Sentence(sentence, Pieces.Of("company", Html.Foreign(company)));

    private static Html Button(string label, string formToken, bool isQuiet = false) => Html.Of($"""
        <form method="post">
        {FormFields.Hidden(formToken)}
        <button type="submit" class="{(isQuiet ? "quiet" : "")}">{label}</button>
        </form>
        """);
}
