using CallFollowUp.Infra.Emails;

namespace CallFollowUp.Infra.Tests.Emails;

public sealed class EmailPreviewTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("preview-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Every_mail_has_its_page_and_its_text_and_the_index_leads_to_both()
    {
        var index = File.ReadAllText(new EmailPreview(Mails.Options, Mails.Templates).Write(folder));

        var pages = Directory.GetFiles(folder, "*.html").Select(f => Path.GetFileName(f)).Where(f => f != "index.html").ToList();
        Assert.True(pages.Count >= 6 * 4, $"{pages.Count} pages");
        foreach (var page in pages)
        {
            Assert.Contains($"href=\"{page}\"", index, StringComparison.Ordinal);
            Assert.Contains($"href=\"{Path.ChangeExtension(page, ".txt")}\"", index, StringComparison.Ordinal);
            Assert.True(File.Exists(Path.Combine(folder, Path.ChangeExtension(page, ".txt"))));
        }
    }

    [Fact]
    public void Hostile_names_are_harmless_in_the_index_too()
    {
        var index = File.ReadAllText(new EmailPreview(Mails.Options, Mails.Templates).Write(folder));
        Assert.DoesNotContain("<img", index, StringComparison.Ordinal);
        Assert.Contains("&lt;img", index, StringComparison.Ordinal);
    }
}
