namespace CallFollowUp.Local.Azurite;

/// <summary>The storage emulator could not be started. Retrying does not help; the message says what does.</summary>
public sealed class AzuriteException(string message, Exception? inner = null) : Exception(message, inner);
