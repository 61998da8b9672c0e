using System.Diagnostics;
using System.Globalization;
using OpenTelemetry;

namespace CallFollowUp.Infra.Telemetry.ApplicationInsights;

/// <summary>Spans as dependencies of the call's operation. The host itself tells of the requests, which are the runs of functions.</summary>
internal sealed class InsightsSpanExporter(InsightsSender sender) : BaseExporter<Activity>
{
    public override ExportResult Export(in Batch<Activity> batch)
    {
        var spans = new List<Activity>();
        foreach (var span in batch)
            spans.Add(span);
        return sender.Send(envelopes => spans.ForEach(span => Add(envelopes, span)));
    }

    private static void Add(InsightsBatch envelopes, Activity span)
    {
        var tags = new Dictionary<string, string> { ["ai.operation.id"] = span.TraceId.ToHexString() };
        if (span.ParentSpanId != default)
            tags["ai.operation.parentId"] = span.ParentSpanId.ToHexString();
        envelopes.Add("RemoteDependency", "RemoteDependencyData", span.StartTimeUtc, tags, [.. span.TagObjects, .. LinksOf(span)], json =>
        {
            json.WriteString("id", span.SpanId.ToHexString());
            json.WriteString("name", span.DisplayName);
            json.WriteString("type", "InProc");
            json.WriteString("duration", span.Duration.ToString("c", CultureInfo.InvariantCulture));
            json.WriteBoolean("success", span.Status != ActivityStatusCode.Error);
            if (span.StatusDescription is { } failure)
                json.WriteString("resultCode", failure);
        });
    }

    private static IEnumerable<KeyValuePair<string, object?>> LinksOf(Activity span) => span.Links.Any()
        ? [new("linked", string.Join(' ', span.Links.Select(link => $"{link.Context.TraceId}/{link.Context.SpanId}")))]
        : [];
}
