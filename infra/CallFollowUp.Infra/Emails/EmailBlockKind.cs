namespace CallFollowUp.Infra.Emails;

internal enum EmailBlockKind
{
    Paragraph,
    Note,
    Button,
    Link,
}
