namespace CallFollowUp.Functions.Replies.Answering;

/// <summary>Why an answer was not taken, and the form is shown again with what was entered.</summary>
internal enum AnswerProblem
{
    None,

    /// <summary>It carries no token of ours: a machine sent it, or a page of another link.</summary>
    NotFromOurPage,
    NothingChosen,
    CommentTooLong,

    /// <summary>Their mind was changed so often that a person should ask.</summary>
    TooManyChanges,
}
