using Kiosk;

return await KioskCommand.RunAsync(args);
