namespace CallFollowUp.Workflow.Operations;

public enum OrderResult
{
    /// <summary>It is on its way and will be done once.</summary>
    Accepted,

    /// <summary>Somebody did it, or decided otherwise, before: nothing happens.</summary>
    AlreadyDone,

    /// <summary>The follow-up went on since the person looked: nothing happens.</summary>
    ChangedMeanwhile,

    /// <summary>It makes no sense as the follow-up stands, or something is missing: nothing happens.</summary>
    NotPossible,

    /// <summary>There is no follow-up of this call.</summary>
    NoSuchCall,
}
