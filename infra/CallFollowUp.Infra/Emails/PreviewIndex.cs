using System.Net;

namespace CallFollowUp.Infra.Emails;

/// <summary>The preview's first page: all mails, by sample and kind, in all languages.</summary>
internal static class PreviewIndex
{
    private const string Style = """
        :root { color-scheme: light dark; --paper: #f4f1eb; --ink: #2a2f2e; --soft: #5c625f; --line: #d8d1c3; --link: #1f5d54; }
        @media (prefers-color-scheme: dark) { :root { --paper: #16191c; --ink: #e9e6df; --soft: #a9b0b5; --line: #343b41; --link: #a5dccf; } }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 'Segoe UI', Helvetica, Arial, sans-serif; overflow-wrap: anywhere; }
        main { max-width: 72rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; }
        h1, h2 { font-family: Georgia, 'Times New Roman', serif; font-weight: normal; line-height: 1.25; }
        h1 { font-size: 2rem; margin: 0 0 .5rem; }
        h2 { font-size: 1.4rem; margin: 3rem 0 .25rem; }
        h3 { font-size: .95rem; margin: 1.5rem 0 .25rem; color: var(--soft); font-weight: 600; }
        ul { list-style: none; margin: 0; padding: 0; }
        li { display: flex; gap: .25rem 1rem; flex-wrap: wrap; padding: .35rem 0; border-top: 1px solid var(--line); }
        .language { flex: 0 0 2rem; color: var(--soft); }
        .subject { flex: 1 1 16rem; }
        a { color: var(--link); }
        """;

    public static string Of(string company, IReadOnlyList<PreviewPage> pages) => $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Mails of {Encoded(company)}</title>
        <style>
        {Style}
        </style>
        </head>
        <body>
        <main>
        <h1>Mails of {Encoded(company)}</h1>
        <p>{pages.Count} mails: each kind in each language, with samples that know everything, nothing, and the unexpected.</p>
        {string.Concat(pages.GroupBy(p => p.Sample).Select(Sample))}
        </main>
        </body>
        </html>

        """;

    private static string Sample(IGrouping<string, PreviewPage> sample) =>
        $"<h2>{Encoded(Capitalised(sample.Key))}</h2>\n{string.Concat(sample.GroupBy(p => p.Variant).Select(Variant))}";

    private static string Variant(IGrouping<string, PreviewPage> variant) =>
        $"<h3>{Encoded(variant.Key)}</h3>\n<ul>\n{string.Concat(variant.Select(Item))}</ul>\n";

    private static string Item(PreviewPage page) => $"""
        <li><span class="language">{Encoded(page.Language)}</span>
        <a class="subject" lang="{Encoded(page.Language)}" href="{Encoded(page.Name)}.html">{Encoded(page.Subject)}</a>
        <a href="{Encoded(page.Name)}.txt" aria-label="text of {Encoded(page.Name)}">text</a></li>

        """;

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);

    private static string Capitalised(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
