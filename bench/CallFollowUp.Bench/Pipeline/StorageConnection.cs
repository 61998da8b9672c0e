namespace CallFollowUp.Bench.Pipeline;

/// <summary>Reads the parts of a connection string that name every address, as the emulator's does.</summary>
internal static class StorageConnection
{
    public static Uri QueueEndpoint(string connection) => Endpoint(connection, "QueueEndpoint");

    private static Uri Endpoint(string connection, string name) => new(
        connection.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('=', 2))
            .First(part => part[0].Equals(name, StringComparison.OrdinalIgnoreCase))[1]);
}
