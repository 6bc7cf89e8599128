using BackOffice;

return await BackOfficeCommand.RunAsync(args);
