namespace CallFollowUp.Domain.Assessment.Reading;

/// <summary>The acts of either side.</summary>
internal static class Acts
{
    public const Act FirstOfCustomer = Act.Raises;

    public const int Count = (int)Act.GivesUp + 1;

    public const int OfAgent = (int)FirstOfCustomer;

    public const int OfCustomer = Count - OfAgent;

    public static readonly IReadOnlyList<string> Names = Kebab.Of(Enum.GetNames<Act>());

    public static Range Of(bool isCustomers) => isCustomers ? OfAgent..Count : 0..OfAgent;

    public static Act[] AllOf(bool isCustomers) => Enum.GetValues<Act>()[Of(isCustomers)];
}
