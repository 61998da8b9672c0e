using System.CommandLine;
using CallFollowUp.Infra.Emails;
using CallFollowUp.Workflow.Ports;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CallFollowUp.Local.Commands;

/// <summary><c>run preview</c>: every mail in every language, to be looked at in a browser.</summary>
internal static class PreviewCommand
{
    public static Command Create()
    {
        var folder = new Option<DirectoryInfo>("--folder")
        {
            Description = "Where the pages are written.",
            DefaultValueFactory = _ => new DirectoryInfo(Path.Combine(CommonOptions.Root, "artifacts", "preview")),
        };
        var command = new Command("preview", "Write every mail in every language to a folder, with an index page.") { folder };
        command.SetAction(result => Run(result.GetRequiredValue(folder).FullName));
        return command;
    }

    private static int Run(string folder)
    {
        var configuration = LocalConfiguration.For(new LocalAppSettings(folder), new LocalKeys("", "", ""), "UseDevelopmentStorage=true", null);
        using var services = new ServiceCollection().AddEmailTemplates(configuration).BuildServiceProvider();
        var options = services.GetRequiredService<IOptions<Domain.Emails.EmailOptions>>().Value;
        Console.Out.WriteLine(new EmailPreview(options, services.GetRequiredService<IEmailTemplates>()).Write(folder));
        return ExitCode.Done;
    }
}
