// Most of these tests wait, for a browser, for a voice, for a clock: one more than there are cores keeps both busy.
[assembly: Parallelize(Workers = 3, Scope = ExecutionScope.MethodLevel)]
