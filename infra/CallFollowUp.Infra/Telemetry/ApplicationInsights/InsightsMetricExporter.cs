using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace CallFollowUp.Infra.Telemetry.ApplicationInsights;

/// <summary>Measurements of a minute: each with its tags as properties, in the table <c>AppMetrics</c>.</summary>
internal sealed class InsightsMetricExporter(InsightsSender sender) : BaseExporter<Metric>
{
    public override ExportResult Export(in Batch<Metric> batch)
    {
        var metrics = new List<Metric>();
        foreach (var metric in batch)
            metrics.Add(metric);
        return sender.Send(envelopes => metrics.ForEach(metric => Add(envelopes, metric)));
    }

    private static void Add(InsightsBatch envelopes, Metric metric)
    {
        foreach (ref readonly var point in metric.GetMetricPoints())
        {
            var tags = new List<KeyValuePair<string, object?>>();
            foreach (var tag in point.Tags)
                tags.Add(tag);
            var (value, count, least, most) = ValueOf(metric.MetricType, point);
            envelopes.Add("Metric", "MetricData", point.EndTime, [], tags, json =>
            {
                json.WriteStartArray("metrics");
                json.WriteStartObject();
                json.WriteString("name", metric.Name);
                json.WriteNumber("value", value);
                json.WriteNumber("count", count);
                json.WriteNumber("min", least);
                json.WriteNumber("max", most);
                json.WriteEndObject();
                json.WriteEndArray();
            });
        }
    }

    private static (double Value, long Count, double Least, double Most) ValueOf(MetricType type, in MetricPoint point)
    {
        if (type == MetricType.Histogram)
        {
            point.TryGetHistogramMinMaxValues(out var least, out var most);
            return (point.GetHistogramSum(), point.GetHistogramCount(), least, most);
        }

        var value = type switch
        {
            MetricType.LongSum => point.GetSumLong(),
            MetricType.DoubleSum => point.GetSumDouble(),
            MetricType.LongGauge => point.GetGaugeLastValueLong(),
            MetricType.DoubleGauge => point.GetGaugeLastValueDouble(),
            _ => throw new NotSupportedException($"No such metric is ours: {type}."),
        };
        return (value, 1, value, value);
    }
}
