using System.CommandLine;

namespace CallFollowUp.Chaos;

/// <summary><c>run chaos</c>.</summary>
internal static class StormCommand
{
    public static Command Create()
    {
        var calls = new Option<int>("--calls") { Description = "How many calls are put in.", DefaultValueFactory = _ => 2000 };
        var workers = new Option<int>("--workers") { Description = "How many host processes work on them.", DefaultValueFactory = _ => 3 };
        var minutes = new Option<double>("--minutes") { Description = "How long the storm lasts.", DefaultValueFactory = _ => 3 };
        var seed = new Option<int>("--seed") { Description = "What is thrown follows from it, as far as processes allow.", DefaultValueFactory = _ => 1 };
        var keep = new Option<DirectoryInfo?>("--keep") { Description = "A folder that keeps the logs of hosts and receivers." };
        AtLeast(calls, 1);
        AtLeast(workers, 1);
        var command = new Command("chaos", "Kills hosts and storage, lets receivers fail in every way, and audits what came of it.") { calls, workers, minutes, seed, keep };
        command.SetAction(async (result, cancellation) =>
        {
            var settings = new StormSettings(
                result.GetValue(calls), result.GetValue(workers), TimeSpan.FromMinutes(result.GetValue(minutes)), result.GetValue(seed))
            {
                KeepIn = result.GetValue(keep)?.FullName,
            };
            return await Storm.RunAsync(settings, Console.Out, cancellation) ? 0 : 1;
        });
        return command;
    }

    private static void AtLeast(Option<int> option, int least) => option.Validators.Add(result =>
    {
        if (result.GetValueOrDefault<int>() < least)
            result.AddError($"{option.Name}: at least {least}.");
    });
}
