using CallFollowUp.Functions.Markup;
using CallFollowUp.Functions.Replies.Words;

namespace CallFollowUp.Functions.Replies.Pages;

/// <summary>What every page has around its content.</summary>
internal sealed class PageFrame(string company)
{
    private static readonly Html Style = new($"<style>{Page.Sheet.Text}</style>");

    /// <param name="footer">Small print below the card; <see cref="Html.None"/> for none.</param>
    public Page Of(int status, ReplyWords words, string title, Html content, Html footer = default) => new(status, words.Language, Html.Of($"""
        <!DOCTYPE html>
        <html lang="{words.Language}" dir="ltr">
        {Head.Of(title, company, Style)}
        <body>
        <header>{Html.Foreign(company)}</header>
        <main>
        <h1>{title}</h1>
        {content}
        </main>
        <footer>{footer}</footer>
        </body>
        </html>

        """));
}
