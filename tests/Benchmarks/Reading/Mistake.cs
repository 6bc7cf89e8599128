namespace Benchmarks.Reading;

/// <summary>A field that was decided without asking, and wrongly.</summary>
internal sealed record Mistake(string Device, int Seed, string Page, string Field, string Truth, string Read, string Ink);
