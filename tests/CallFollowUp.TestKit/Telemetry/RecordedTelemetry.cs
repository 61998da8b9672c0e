using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using CallFollowUp.Workflow.Telemetry;

namespace CallFollowUp.TestKit.Telemetry;

/// <summary>The spans and measurements of whoever opened it and of what they call; other tests that run at the same time are not heard.</summary>
/// <remarks>Open it in the test's own method: what is heard flows with the calls from there.</remarks>
public sealed class RecordedTelemetry : IDisposable
{
    private static readonly AsyncLocal<RecordedTelemetry?> Current = new();

    private readonly ActivityListener spanListener;
    private readonly MeterListener metricListener = new();
    private readonly ConcurrentQueue<Activity> spans = [];
    private readonly ConcurrentQueue<(string Name, double Value, string Tags)> measurements = [];

    public RecordedTelemetry()
    {
        Current.Value = this;
        spanListener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == FollowUpTracing.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => IsHere ? ActivitySamplingResult.AllDataAndRecorded : ActivitySamplingResult.None,
            ActivityStopped = span =>
            {
                if (IsHere)
                    spans.Enqueue(span);
            },
        };
        ActivitySource.AddActivityListener(spanListener);

        metricListener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == FollowUpMetrics.MeterName)
                listener.EnableMeasurementEvents(instrument);
        };
        metricListener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Keep(instrument, value, tags));
        metricListener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Keep(instrument, value, tags));
        metricListener.Start();
    }

    /// <summary>The spans that ended, in that order.</summary>
    public IReadOnlyList<Activity> Spans => [.. spans];

    /// <summary>What was measured under a name, in order: the value, and the tags as <c>kind=ask outcome=sent</c>.</summary>
    public IReadOnlyList<(double Value, string Tags)> Of(string metric) => [.. measurements.Where(m => m.Name == metric).Select(m => (m.Value, m.Tags))];

    public void Dispose()
    {
        spanListener.Dispose();
        metricListener.Dispose();
        Current.Value = null;
    }

    private bool IsHere => Current.Value == this;

    private void Keep(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (IsHere)
            measurements.Enqueue((instrument.Name, value, string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))));
    }
}
