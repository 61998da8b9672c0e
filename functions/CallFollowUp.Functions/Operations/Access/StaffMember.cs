namespace CallFollowUp.Functions.Operations.Access;

/// <summary>Somebody of the company who uses the pages, or a program of theirs that uses the API.</summary>
/// <param name="Name">As the audit log names them.</param>
/// <param name="Session">What their forms are bound to: a form given to one is good for nobody else.</param>
internal sealed record StaffMember(string Name, StaffRole Role, string Session)
{
    public bool MayAct => Role == StaffRole.Operator;
}
