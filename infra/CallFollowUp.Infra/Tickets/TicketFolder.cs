using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CallFollowUp.Infra.Files;
using CallFollowUp.Workflow.Journaling;

namespace CallFollowUp.Infra.Tickets;

/// <summary>The desk's folder: tickets, which effect created which, whose they are, and the locks between processes.</summary>
internal sealed class TicketFolder(string folder, TimeProvider clock)
{
    private const int FirstNumber = 1001;

    /// <summary>Few enough to be no litter, many enough that calls seldom wait for each other.</summary>
    private const int Locks = 32;

    private readonly string root = Path.GetFullPath(folder);
    private bool isThere;

    /// <summary>Waits until nobody else changes what the name stands for.</summary>
    public Task<FileLock> LockAsync(string name, CancellationToken cancellation)
    {
        var stripe = Hash(name)[0] % Locks;
        return FileLock.AcquireAsync(Place("locks", stripe.ToString("00", CultureInfo.InvariantCulture)), clock, cancellation);
    }

    public async Task<TicketDocument?> FindAsync(string ticketId, CancellationToken cancellation)
    {
        try
        {
            return TicketJson.Read(await File.ReadAllBytesAsync(FileOf(ticketId), cancellation));
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    public Task WriteAsync(TicketDocument ticket, CancellationToken cancellation) =>
        DurableFile.WriteAsync(FileOf(ticket.Id), TicketJson.Write(ticket), cancellation);

    /// <summary>The id of the ticket that the effect creates, given once for good; the ticket itself may not be written yet.</summary>
    public async Task<string?> FindCreatedAsync(EffectKey key, CancellationToken cancellation)
    {
        try
        {
            return await File.ReadAllTextAsync(CreatedBy(key), cancellation);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Gives the effect's ticket the next free number. Under the effect's lock.</summary>
    public async Task<string> NumberAsync(EffectKey key, CancellationToken cancellation)
    {
        using var numbering = await FileLock.AcquireAsync(Place("locks", "numbers"), clock, cancellation);
        var counter = Place("", "next-number");
        var number = File.Exists(counter)
            ? int.Parse(await File.ReadAllTextAsync(counter, cancellation), CultureInfo.InvariantCulture)
            : FirstNumber;
        while (File.Exists(FileOf(IdOf(number))))
            number++;
        await DurableFile.WriteAsync(counter, Text((number + 1).ToString(CultureInfo.InvariantCulture)), cancellation);
        await DurableFile.WriteAsync(CreatedBy(key), Text(IdOf(number)), cancellation);
        return IdOf(number);
    }

    /// <summary>Remembers whose ticket it is, so that a customer's tickets are found without reading all.</summary>
    public void NoteCustomer(string email, string ticketId)
    {
        var tickets = Directory.CreateDirectory(TicketsOf(email)).FullName;
        File.WriteAllText(Path.Combine(tickets, SafeFileName.Of(ticketId)), ticketId);
    }

    public void ForgetCustomer(string email, string ticketId) => File.Delete(Path.Combine(TicketsOf(email), SafeFileName.Of(ticketId)));

    public IEnumerable<string> TicketIdsOf(string email) => Directory.Exists(TicketsOf(email))
        ? Directory.EnumerateFiles(TicketsOf(email)).Select(File.ReadAllText)
        : [];

    private static string IdOf(int number) => $"F-{number.ToString(CultureInfo.InvariantCulture)}";

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private string FileOf(string ticketId) => Place("tickets", SafeFileName.Of(ticketId) + ".json");

    private string CreatedBy(EffectKey key) => Place("created-by", SafeFileName.Of(key.ToString()));

    private string TicketsOf(string email) => Place("customers", Convert.ToHexStringLower(Hash(email.Trim().ToLowerInvariant())));

    private string Place(string part, string name)
    {
        if (!isThere)
        {
            foreach (var needed in new[] { "tickets", "created-by", "customers", "locks" })
                Directory.CreateDirectory(Path.Combine(root, needed));
            isThere = true;
        }

        return Path.Combine(root, part, name);
    }
}
