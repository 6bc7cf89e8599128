using System.Runtime.Versioning;

// As the BackOffice itself: file modes.
[assembly: SupportedOSPlatform("linux")]
