namespace Benchmarks.Reading;

/// <summary>Which pages: those that thresholds are set on, and those that are only scored. Their seeds never meet.</summary>
internal enum PageSet
{
    Tuning,
    Test,
}
