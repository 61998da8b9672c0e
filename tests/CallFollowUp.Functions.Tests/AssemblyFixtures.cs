using CallFollowUp.TestKit.Storage;

[assembly: AssemblyFixture(typeof(AzuriteFixture))]
