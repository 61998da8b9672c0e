using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CallFollowUp.TestKit.Storage;

/// <summary>A cable to storage that a test can cut and mend: connections break, new ones are refused, the address stays. It can hold requests back, too.</summary>
public sealed class StorageCable : IDisposable
{
    private readonly IReadOnlyList<Strand> _strands;

    public StorageCable(string connectionString)
    {
        var parts = connectionString.Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(p => p.Split('=', 2)).ToDictionary(p => p[0], p => p[1], StringComparer.OrdinalIgnoreCase);
        var strands = new List<Strand>();
        foreach (var endpoint in new[] { "BlobEndpoint", "QueueEndpoint" })
        {
            var strand = new Strand(new Uri(parts[endpoint]), request => Hold(request));
            strands.Add(strand);
            parts[endpoint] = strand.Address.ToString();
        }

        _strands = strands;
        ConnectionString = string.Join(';', parts.Select(p => $"{p.Key}={p.Value}"));
    }

    public string ConnectionString { get; }

    /// <summary>Gets what is sent to storage, as text; it is passed on when the task completes.</summary>
    public Func<string, Task> Hold { get; set; } = _ => Task.CompletedTask;

    public void Cut()
    {
        foreach (var strand in _strands)
            strand.Cut();
    }

    public void Mend()
    {
        foreach (var strand in _strands)
            strand.Mend();
    }

    public void Dispose() => Cut();

    private sealed class Strand
    {
        private readonly Uri _storage;
        private readonly Func<string, Task> _hold;
        private readonly int _port;
        private readonly ConcurrentBag<Socket> _open = [];
        private Socket _listener;

        public Strand(Uri storage, Func<string, Task> hold)
        {
            (_storage, _hold) = (storage, hold);
            _listener = Listen(0);
            _port = ((IPEndPoint)_listener.LocalEndPoint!).Port;
        }

        public Uri Address => new UriBuilder(_storage) { Host = "127.0.0.1", Port = _port }.Uri;

        public void Cut()
        {
            _listener.Dispose();
            while (_open.TryTake(out var socket))
                socket.Dispose();
        }

        public void Mend() => _listener = Listen(_port);

        private Socket Listen(int port)
        {
            var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            listener.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
            listener.Bind(new IPEndPoint(IPAddress.Loopback, port));
            listener.Listen();
            _ = AcceptAsync(listener);
            return listener;
        }

        private async Task AcceptAsync(Socket listener)
        {
            try
            {
                while (true)
                {
                    var client = await listener.AcceptAsync();
                    var server = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                    _open.Add(client);
                    _open.Add(server);
                    await server.ConnectAsync(_storage.Host, _storage.Port);
                    _ = CopyAsync(client, server, _hold);
                    _ = CopyAsync(server, client, _ => Task.CompletedTask);
                }
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                // Cut.
            }
        }

        private static async Task CopyAsync(Socket from, Socket to, Func<string, Task> hold)
        {
            try
            {
                var buffer = new byte[16 * 1024];
                while (await from.ReceiveAsync(buffer) is var length and > 0)
                {
                    await hold(Encoding.UTF8.GetString(buffer, 0, length));
                    await to.SendAsync(buffer.AsMemory(0, length));
                }
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                // Cut, or closed by the other side.
            }

            from.Dispose();
            to.Dispose();
        }
    }
}
