namespace Supervision.Tests.Retention.Proof;

/// <summary>Tests that copy the same archive: it is made once.</summary>
[CollectionDefinition(KeptArchive.Collection)]
public sealed class KeptArchiveCollection : ICollectionFixture<KeptArchive>;
