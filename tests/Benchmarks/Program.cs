using Benchmarks;

return BenchmarksCommand.Create().Parse(args).Invoke();
