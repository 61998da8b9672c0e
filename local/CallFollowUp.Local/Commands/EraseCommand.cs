using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using CallFollowUp.Domain.Calls;
using CallFollowUp.Workflow.Erasure;
using CallFollowUp.Workflow.Operations;
using Spectre.Console;

namespace CallFollowUp.Local.Commands;

/// <summary><c>run erase</c>: forgets a customer everywhere, and prints a receipt.</summary>
internal static partial class EraseCommand
{
    public static Command Create()
    {
        var customer = new Option<string?>("--customer") { Description = "The customer's id, as the records have it." };
        var call = new Option<string?>("--call") { Description = "A call of theirs, where its record has no customer id: that one call is erased." };
        var why = new Option<string?>("--why") { Description = "The reason, for the audit log." };
        var (by, json, data) = (CommonOptions.By(), CommonOptions.Json(), CommonOptions.Data());
        var command = new Command(
            "erase",
            "Erase a customer: follow-ups, records, rejected records, dead letters, mails and ticket notes. It cannot be undone. Prints a receipt; "
            + "run it again where something could not be reached.")
        {
            customer, call, why, by, json, data,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(customer) is null == result.GetValue(call) is null)
                result.AddError("Give --customer ID, or --call CALLID.");
            else if (result.GetValue(call) is { } given && !CallId.TryParse(given, out _))
                result.AddError($"--call: {CallId.Rule}");
        });
        command.SetAction((result, cancellation) => RunAsync(
            (erasure, asked) => result.GetValue(customer) is { } customerId
                ? erasure.EraseAsync(customerId, asked, cancellation)
                : erasure.EraseCallerAsync(CallId.Parse(result.GetRequiredValue(call)!), asked, cancellation),
            new OperatorNote(result.GetRequiredValue(by), result.GetValue(why)),
            result.GetValue(json),
            new LocalAppSettings(result.GetRequiredValue(data).FullName, RunsTriggers: false),
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        Func<CustomerErasure, OperatorNote, Task<ErasureReceipt>> erase, OperatorNote asked, bool json, LocalAppSettings settings, CancellationToken cancellation)
    {
        await using var app = await LocalApp.StartAsync(settings, cancellation);
        var receipt = await erase(app.Get<CustomerErasure>(), asked);
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
        table.AddRow("Lines of the numbers, blanked", $"{receipt.OutcomeLines}");
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
