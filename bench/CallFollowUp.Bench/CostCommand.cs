using System.CommandLine;
using System.Globalization;

namespace CallFollowUp.Bench;

/// <summary><c>run bench cost</c>: what a number of calls a day needs and costs on Azure. Arithmetic only; docs/scale.md explains it.</summary>
internal static class CostCommand
{
    private const double DaysAMonth = 30.4;
    private const double SecondsADay = 86_400;

    public static Command Command()
    {
        var inputs = new List<Option<double>>();
        var calls = Input("--calls-per-day", 1_000_000, "Calls closed on a day.");
        var peak = Input("--peak", 4, "How many times the average the busiest minute has.");
        var replies = Input("--replies", 0.3, "The share of customers who answer.");
        var writes = Input("--writes", 5, "Blob writes and appends of a call up to its wait.");
        var replyWrites = Input("--reply-writes", 4, "The same for a reply and the end.");
        var reads = Input("--reads", 0, "Blob reads of a call up to its wait.");
        var replyReads = Input("--reply-reads", 4, "The same for a reply, its page included.");
        var cpu = Input("--cpu-ms", 5, "CPU of a call up to its wait; a reply costs as much, a delivery report a third.");
        var kilobytes = Input("--kilobytes", 10, "What is kept of a call.");
        var days = Input("--days", 90, "How long it is kept.");
        var use = Input("--utilisation", 0.6, "How busy an instance of one core may be.");
        var memory = Input("--instance-gb", 2, "Memory of an instance.");
        var accountRate = Input("--account-rate", 20_000, "Requests per second that one storage account takes.");
        var queueRate = Input("--queue-rate", 2_000, "Messages per second that one queue takes.");
        var priceOfWrites = Input("--price-writes", 0.05, "Euros for 10,000 blob writes.");
        var priceOfReads = Input("--price-reads", 0.004, "Euros for 10,000 blob reads.");
        var priceOfQueue = Input("--price-queue", 0.004, "Euros for 10,000 queue requests.");
        var priceOfSpace = Input("--price-gb", 0.018, "Euros for a gigabyte kept for a month.");
        var priceOfTime = Input("--price-gb-second", 0.000026, "Euros for a gigabyte-second of an instance.");
        var priceOfRuns = Input("--price-runs", 0.4, "Euros for a million runs of functions.");
        var command = new Command("cost", "Requests, queues, accounts, instances and euros for a number of calls a day.");
        inputs.ForEach(command.Add);
        command.SetAction(result =>
        {
            double Of(Option<double> option) => result.GetValue(option);

            // A mail for every call and every reply; the provider reports on each: read, written, queued, taken and deleted.
            var mails = 1 + Of(replies);
            var blobWrites = Of(writes) + (Of(replies) * Of(replyWrites)) + mails;
            var blobReads = Of(reads) + (Of(replies) * Of(replyReads)) + mails;
            var events = mails + Of(replies);
            var queueRequests = (1 + events) * 2.1;
            var requests = blobWrites + blobReads + queueRequests;
            var perSecond = Of(calls) / SecondsADay;
            var cores = perSecond * Of(cpu) / 1000 * (1 + Of(replies) + (mails / 3));
            var instances = Math.Max(1, cores / Of(use));
            var atPeak = Math.Max(1, cores * Of(peak) / Of(use));
            var perMonth = Of(calls) * DaysAMonth;
            var gigabytes = Of(calls) * Of(kilobytes) * Of(days) / 1e6;
            Line("storage requests per call, all in", requests);
            Line("storage requests per second, average", requests * perSecond);
            Line("storage requests per second, peak", requests * perSecond * Of(peak));
            Line("storage accounts for the peak", Math.Ceiling(requests * perSecond * Of(peak) / Of(accountRate)));
            Line("queues of events for the peak", Math.Ceiling(events * perSecond * Of(peak) / Of(queueRate)));
            Line("instances of one core, average", Math.Ceiling(instances));
            Line("instances of one core, peak", Math.Ceiling(atPeak));
            Line("gigabytes kept", gigabytes);
            var euros = new (string What, double Euros)[]
            {
                ("blob writes", perMonth * blobWrites / 1e4 * Of(priceOfWrites)),
                ("blob reads", perMonth * blobReads / 1e4 * Of(priceOfReads)),
                ("queue requests", perMonth * queueRequests / 1e4 * Of(priceOfQueue)),
                ("space", gigabytes * Of(priceOfSpace)),
                ("instances", instances * SecondsADay * DaysAMonth * Of(memory) * Of(priceOfTime)),
                ("runs", perMonth * (1 + events) / 1e6 * Of(priceOfRuns)),
            };
            foreach (var (what, sum) in euros)
                Line($"euros a month: {what}", sum);
            Line("euros a month", euros.Sum(e => e.Euros));
            Console.WriteLine("euros per 1,000 calls".PadRight(40) + (euros.Sum(e => e.Euros) / perMonth * 1000).ToString("0.0000", CultureInfo.InvariantCulture).PadLeft(14));
        });
        return command;

        Option<double> Input(string name, double usual, string description)
        {
            var option = new Option<double>(name) { Description = description, DefaultValueFactory = _ => usual };
            inputs.Add(option);
            return option;
        }
    }

    private static void Line(string what, double value) =>
        Console.WriteLine(what.PadRight(40) + value.ToString(value < 100 ? "#,0.#" : "#,0", CultureInfo.InvariantCulture).PadLeft(14));
}
