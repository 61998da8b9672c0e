using CallFollowUp.Local.Azurite;

await using var storage = await LocalStorage.OpenAsync(args.Length > 0 ? args[0] : ".data");
Console.WriteLine($"{(storage.IsAttached ? "attached" : "started")} {storage.ConnectionString}");
Console.ReadLine();
