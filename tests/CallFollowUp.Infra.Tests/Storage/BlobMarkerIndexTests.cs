using CallFollowUp.Infra.Storage;
using CallFollowUp.Infra.Tests.Contracts;
using CallFollowUp.Workflow.Journaling;

namespace CallFollowUp.Infra.Tests.Storage;

public sealed class BlobMarkerIndexTests : MarkerIndexContract
{
    protected override async Task<IMarkerIndex> OpenAsync() => new BlobMarkerIndex((await TestStorage.OpenAsync()).Blobs) { PageSize = 2 };
}
