using System.ComponentModel.DataAnnotations;

namespace CallFollowUp.Infra.Tickets;

/// <summary>The embedded desk, for those who have no other.</summary>
public sealed class TicketDeskOptions
{
    public const string Section = "Tickets";

    /// <value>A folder; it is created where it is missing. Required. Several processes may share it.</value>
    [Required(ErrorMessage = Section + ":Folder: required, the folder that tickets are kept in.")]
    public string Folder { get; set; } = "";

    /// <summary>What a call's ticket means that this desk does not know.</summary>
    /// <value>Default true: a ticket of a desk that is not connected, so it is kept here under its id. False: it is missing.</value>
    public bool CreateUnknown { get; set; } = true;
}
