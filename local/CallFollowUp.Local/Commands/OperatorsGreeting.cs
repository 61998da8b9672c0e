using Spectre.Console;

namespace CallFollowUp.Local.Commands;

/// <summary>Tells whoever started the app where the operators' pages are, and the key that opens them.</summary>
internal static class OperatorsGreeting
{
    /// <summary>The address and the key that works next.</summary>
    public static void AddTo(Grid grid, LocalApp app)
    {
        grid.AddRow("[grey]Operators' pages[/]", PagesOf(app));
        grid.AddRow("[grey]Sign-in key[/]", $"{app.SignInKey}  [grey](works once; the next one is printed then)[/]");
    }

    public static string PagesOf(LocalApp app) => $"{app.Host!.Address.AbsoluteUri.TrimEnd('/')}/calls";

    public static void TellNext(string key) => Console.Error.WriteLine($"Somebody signed in. The next sign-in key: {key}");
}
