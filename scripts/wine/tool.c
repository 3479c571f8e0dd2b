/* Stands under wine for a tool of the Linux beneath (pdftotext, qpdf …) that tests judge papers by: started as tool.exe, it runs
   `tool` with the same arguments, paths turned into Linux's, and hands on what that printed and how it ended. */
#include <windows.h>
#include <fcntl.h>
#include <io.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *(CDECL *unix_name)(const WCHAR *);
static int (CDECL *spawn)(char *const *, int);

static char *utf8(const WCHAR *text) {
  int length = WideCharToMultiByte(CP_UTF8, 0, text, -1, NULL, 0, NULL, NULL);
  char *copy = malloc(length);
  WideCharToMultiByte(CP_UTF8, 0, text, -1, copy, length, NULL, NULL);
  return copy;
}

static char *argument(const WCHAR *text) {
  BOOL path = text[0] && text[1] == ':' && text[2] == '\\';
  return path ? unix_name(text) : utf8(text);
}

int wmain(int count, WCHAR **arguments) {
  unix_name = (void *)GetProcAddress(GetModuleHandleA("kernel32"), "wine_get_unix_file_name");
  spawn = (void *)GetProcAddress(GetModuleHandleA("ntdll"), "__wine_unix_spawnvp");
  if (!unix_name || !spawn) return 127;

  WCHAR own[MAX_PATH], folder[MAX_PATH], printed[MAX_PATH];
  GetModuleFileNameW(NULL, own, MAX_PATH);
  WCHAR *name = wcsrchr(own, '\\') + 1;
  *wcsrchr(name, '.') = 0;
  GetTempPathW(MAX_PATH, folder);
  GetTempFileNameW(folder, L"out", 0, printed);

  /* The tool's own output cannot be one of wine's pipes. */
  char **command = calloc(count + 5, sizeof *command);
  command[0] = "/bin/sh";
  command[1] = "-c";
  command[2] = "out=$0; exec \"$@\" >\"$out\" 2>&1";
  command[3] = unix_name(printed);
  command[4] = utf8(name);
  for (int at = 1; at < count; at++) command[at + 4] = argument(arguments[at]);
  int status = spawn(command, TRUE);

  FILE *answer = _wfopen(printed, L"rb");
  _setmode(_fileno(stdout), _O_BINARY);
  char block[65536];
  for (size_t some; answer && (some = fread(block, 1, sizeof block, answer));) fwrite(block, 1, some, stdout);
  if (answer) fclose(answer);
  DeleteFileW(printed);
  return status < 0 ? 127 : status;
}
