using CallFollowUp.Infra.Emails;

namespace CallFollowUp.Infra.Tests.Emails;

/// <summary>A folder of operations' own templates, gone after the test.</summary>
internal sealed class TemplateFolder : IDisposable
{
    private readonly string path = Directory.CreateTempSubdirectory("templates-").FullName;

    public EmailTemplateOptions Options => new() { Folder = path };

    public TemplateFolder With(string name, string text)
    {
        var file = Path.Combine(path, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return this;
    }

    public string this[string name] => Path.Combine(path, name);

    public HandlebarsEmailTemplates Load() => new(EmailTemplateSet.Load(Options, Mails.Options));

    public IReadOnlyList<EmailTemplateProblem> Problems() => Assert.Throws<EmailTemplateException>(Load).Problems;

    public void Dispose() => Directory.Delete(path, recursive: true);
}
