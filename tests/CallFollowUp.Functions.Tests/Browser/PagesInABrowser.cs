namespace CallFollowUp.Functions.Tests.Browser;

/// <summary>The tests that share one running app, and take turns on it.</summary>
[CollectionDefinition(Name)]
public sealed class PagesInABrowser : ICollectionFixture<LocalAppFixture>
{
    public const string Name = "pages in a browser";
}
