using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using CallFollowUp.Workflow.Erasure;
using Spectre.Console;

namespace CallFollowUp.Local.Commands;

/// <summary><c>run erase</c>: forgets a customer everywhere, and prints a receipt.</summary>
internal static partial class EraseCommand
{
    public static Command Create()
    {
        var customer = new Option<string>("--customer") { Description = "The customer's id, as the records have it.", Required = true };
        var (json, data) = (CommonOptions.Json(), CommonOptions.Data());
        var command = new Command(
            "erase",
            "Erase a customer: follow-ups, records, rejected records, dead letters, mails and ticket notes. It cannot be undone. Prints a receipt; "
            + "run it again where something could not be reached.")
        {
            customer, json, data,
        };
        command.SetAction((result, cancellation) => RunAsync(
            result.GetRequiredValue(customer),
            result.GetValue(json),
            new LocalAppSettings(result.GetRequiredValue(data).FullName, RunsTriggers: false),
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string customerId, bool json, LocalAppSettings settings, CancellationToken cancellation)
    {
        await using var app = await LocalApp.StartAsync(settings, cancellation);
        var receipt = await app.Get<CustomerErasure>().EraseAsync(customerId, cancellation);
        if (json)
            Console.Out.WriteLine(JsonSerializer.Serialize(receipt, ReceiptJson.Default.ErasureReceipt));
        else
            Show(receipt);
        return receipt.IsComplete ? ExitCode.Done : ExitCode.Attention;
    }

    private static void Show(ErasureReceipt receipt)
    {
        var table = new Table().Border(TableBorder.None).HideHeaders().AddColumns("what", "how much");
        table.AddRow("Erasure of", $"{receipt.At:yyyy-MM-dd HH:mm:ss} UTC");
        table.AddRow("Calls", receipt.Calls.Count == 0 ? "none" : Markup.Escape(string.Join(", ", receipt.Calls)));
        table.AddRow("Mails", receipt.Mails.Count == 0 ? "none" : Markup.Escape(string.Join("; ", receipt.Mails)));
        table.AddRow("Ticket notes", $"{receipt.TicketNotes}");
        table.AddRow("Rejected records", $"{receipt.RejectedRecords}");
        table.AddRow("Dead letters", $"{receipt.DeadLetters}");
        AnsiConsole.Write(table);
        foreach (var problem in receipt.Problems)
            AnsiConsole.MarkupLineInterpolated($"[red]Not erased:[/] {problem}");
        if (!receipt.IsComplete)
            AnsiConsole.WriteLine("The calls are kept until everything outside is erased: mend that, then run the same command again.");
        AnsiConsole.MarkupLineInterpolated($"[grey]{receipt.Remark}[/]");
    }

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(ErasureReceipt))]
    private sealed partial class ReceiptJson : JsonSerializerContext;
}
