using System.CommandLine;

namespace CallFollowUp.Chaos.Fuzz;

/// <summary><c>run fuzz</c>.</summary>
internal static class FuzzCommand
{
    public static Command Create()
    {
        var count = new Option<int>("--count") { Description = "How many inputs.", DefaultValueFactory = _ => 1_000_000 };
        var seed = new Option<int>("--seed") { Description = "The same seed makes the same inputs.", DefaultValueFactory = _ => 1 };
        var overHttp = new Option<int>("--over-http") { Description = "One of so many goes over HTTP as well.", DefaultValueFactory = _ => 200 };
        var command = new Command("fuzz", "Throws mutated records, events and delivery reports at every door.") { count, seed, overHttp };
        command.SetAction(async (result, cancellation) =>
            await new FuzzRun(result.GetValue(count), result.GetValue(seed), Math.Max(1, result.GetValue(overHttp)), Console.Out).RunAsync(cancellation) ? 0 : 1);
        return command;
    }
}
