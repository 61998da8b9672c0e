using CallFollowUp.Functions.Tests.EndToEnd;
using CallFollowUp.Local.Commands;

namespace CallFollowUp.Functions.Tests.Commands;

public sealed class LocalConfigurationTests
{
    private const string LookupKey = "CustomerIndex:LookupKey";

    [Fact]
    public void On_our_own_storage_customers_are_found_by_the_key_of_the_data_folder()
    {
        using var data = new TemporaryData();
        var keys = LocalKeys.Of(data.Folder);
        var configuration = LocalConfiguration.For(new LocalAppSettings(data.Folder), keys, "UseDevelopmentStorage=true", null);
        Assert.Equal(keys.CustomerLookup, configuration[LookupKey]);
        Assert.Equal("UseDevelopmentStorage=true", configuration[LocalConfiguration.StorageSetting]);
    }

    [Fact]
    public void On_an_account_elsewhere_no_key_of_ours_stands_in_for_its_own()
    {
        using var data = new TemporaryData();
        var configuration = LocalConfiguration.For(new LocalAppSettings(data.Folder), LocalKeys.Of(data.Folder), null, null);
        Assert.Null(configuration[LookupKey]);
    }
}
