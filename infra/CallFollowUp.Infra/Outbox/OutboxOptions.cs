using System.ComponentModel.DataAnnotations;

namespace CallFollowUp.Infra.Outbox;

/// <summary>Where mails are put when no provider sends them.</summary>
public sealed class OutboxOptions
{
    public const string Section = "Outbox";

    /// <value>A folder; it is created where it is missing. Required. Several processes may share it.</value>
    [Required(ErrorMessage = Section + ":Folder: required, the folder that mails are written to.")]
    public string Folder { get; set; } = "";
}
