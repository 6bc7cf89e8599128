using FormScanner.Commands;

return await FormScannerCommand.Create().Parse(args).InvokeAsync();
