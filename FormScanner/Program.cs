using FormScanner.Commands;

return await FormScannerCommand.RunAsync(args);
