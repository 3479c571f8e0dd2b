/* Debian 12's wine lacks bcryptprimitives.dll, which Rust's standard library asks for its random numbers. A stand-in for the trials
   under wine; it never goes into the installer. */
#include <windows.h>
#include <ntsecapi.h>

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE bytes, SIZE_T count) {
  while (count) {
    ULONG some = count > 0x10000000 ? 0x10000000 : (ULONG)count;
    if (!RtlGenRandom(bytes, some)) return FALSE;
    bytes += some;
    count -= some;
  }
  return TRUE;
}
