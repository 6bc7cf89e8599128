using CommuneServer;

return await ServerCommand.RunAsync(args);
