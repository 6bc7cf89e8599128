using System.Runtime.Versioning;

// As the kiosk itself: CUPS, file modes.
[assembly: SupportedOSPlatform("linux")]
