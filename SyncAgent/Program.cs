using SyncAgent;

return await SyncAgentCommand.RunAsync(args);
