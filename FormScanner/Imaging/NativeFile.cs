using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace FormScanner.Imaging;

/// <summary>Opens a file without following a link and without waiting for the other end of a pipe, which .NET itself cannot.</summary>
internal static partial class NativeFile
{
    private const int ReadOnly = 0, NonBlocking = 0x800, CloseOnExec = 0x80000, EmptyPath = 0x1000, WantType = 1;
    private const int TooManyLinks = 40, NoSuchFile = 2, NotADirectory = 20, IsADevice = 6;
    private const ushort TypeMask = 0xF000, RegularFile = 0x8000, Directory = 0x4000;

    // The one flag among these whose value differs between processors.
    private static readonly int NoFollow =
        RuntimeInformation.ProcessArchitecture is Architecture.Arm64 or Architecture.Arm ? 0x8000 : 0x20000;

    public static ReadProblem? Open(string path, out SafeFileHandle handle)
    {
        handle = OpenNative(path, ReadOnly | NonBlocking | CloseOnExec | NoFollow);
        if (handle.IsInvalid)
        {
            var error = Marshal.GetLastPInvokeError();
            return error switch
            {
                TooManyLinks => ReadProblem.NotAFile(path, "a link"),
                NoSuchFile or NotADirectory => ReadProblem.NotFound(path),
                IsADevice => ReadProblem.NotAFile(path, "a socket or device"),
                _ => ReadProblem.NoAccess(path, Marshal.GetPInvokeErrorMessage(error)),
            };
        }

        if (StatX(handle, "", EmptyPath, WantType, out var found) != 0)
        {
            return ReadProblem.NoAccess(path, Marshal.GetLastPInvokeErrorMessage());
        }

        return (found.Mode & TypeMask) switch
        {
            RegularFile => null,
            Directory => ReadProblem.NotAFile(path, "a folder"),
            _ => ReadProblem.NotAFile(path, "a pipe, socket or device"),
        };
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial SafeFileHandle OpenNative(string path, int flags);

    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int StatX(SafeFileHandle file, string path, int flags, uint mask, out FileStatus status);

    // struct statx of Linux: the same 256 bytes on every processor.
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct FileStatus
    {
        [FieldOffset(28)]
        public ushort Mode;
    }
}
