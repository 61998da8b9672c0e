namespace CallFollowUp.Workflow.Exporting;

public enum ExportFormat
{
    /// <summary>One JSON object per line.</summary>
    JsonLines,

    /// <summary>For spreadsheets: a header and one row per line, none of whose cells is taken for a formula.</summary>
    Csv,
}
