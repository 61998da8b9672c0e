using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CallFollowUp.Functions;

/// <summary>What a form sent, or the status that says why it could not be taken.</summary>
internal sealed record FormBody(IFormCollection? Fields, int Status = StatusCodes.Status200OK)
{
    /// <value>64 KiB: 2,000 characters of any script, written as forms write them, several times over.</value>
    public const int MaxBytes = 64 * 1024;

    // Both forms of writing a form are wanted: RFC 8058 asks for multipart, and allows the other.
    private static readonly FormOptions Limits = new() { ValueCountLimit = 32, MultipartBodyLengthLimit = MaxBytes, ValueLengthLimit = MaxBytes };

    public static async Task<FormBody> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (await RequestBody.ReadAsync(request, MaxBytes, cancellation) is not { } bytes)
            return new FormBody(null, StatusCodes.Status413PayloadTooLarge);
        if (bytes.IsEmpty)
            return new FormBody(FormCollection.Empty);
        if (!request.HasFormContentType)
            return new FormBody(null, StatusCodes.Status415UnsupportedMediaType);

        try
        {
            request.Body = new MemoryStream(bytes.ToArray(), writable: false);
            return new FormBody(await request.ReadFormAsync(Limits, cancellation));
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            return new FormBody(null, StatusCodes.Status400BadRequest);
        }
    }
}
