; The setup program for Windows: for the account that runs it, no administrator needed. scripts/windows.sh installer makes it.
; The office's data never lie in the program's folder, and nothing here touches them.
Unicode true
Target amd64-unicode
ManifestDPIAware true
RequestExecutionLevel user
SetCompressor /SOLID lzma

!include MUI2.nsh

!define APP "Istiqbal"
!define REGISTERED "Software\Microsoft\Windows\CurrentVersion\Uninstall\${APP}"
; Where the web view's own installer writes its version, for the whole PC and for one account.
!define WEBVIEW "Microsoft\EdgeUpdate\Clients\{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}"

Name "$(ProductName)"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\${APP}"
InstallDirRegKey HKCU "${REGISTERED}" "InstallLocation"
BrandingText "${APP} ${VERSION}"

VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=1033 "ProductName" "${APP}"
VIAddVersionKey /LANG=1033 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=1033 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=1033 "FileDescription" "${APP} setup"
VIAddVersionKey /LANG=1033 "LegalCopyright" "MIT OR Apache-2.0"

!define MUI_ICON "${ROOT}/assets/icons/icon.ico"
!define MUI_UNICON "${ROOT}/assets/icons/icon.ico"
!define MUI_FINISHPAGE_RUN "$INSTDIR\istiqbal.exe"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
; The first one is taken where the account speaks neither.
!insertmacro MUI_LANGUAGE "Arabic"
!insertmacro MUI_LANGUAGE "English"

LangString ProductName ${LANG_ARABIC} "استقبال"
LangString ProductName ${LANG_ENGLISH} "Istiqbal"
LangString Description ${LANG_ARABIC} "مكتب استقبال المستفيدين"
LangString Description ${LANG_ENGLISH} "Reception desk of the charity"
LangString StillOpen ${LANG_ARABIC} "البرنامج مفتوح. أغلقوه ثم أعيدوا المحاولة."
LangString StillOpen ${LANG_ENGLISH} "The program is open. Close it, then try again."
LangString NoWebView ${LANG_ARABIC} "ثُبّت البرنامج، ولكن ينقص هذا الجهاز مكوّن ويندوز المسمى Microsoft Edge WebView2. يثبّته المسؤول التقني من موقع Microsoft قبل أول تشغيل."
LangString NoWebView ${LANG_ENGLISH} "The program is installed, but this PC lacks the Microsoft Edge WebView2 runtime. An administrator installs it from Microsoft's site before the first start."

; A program that runs cannot be written over, nor removed. Asked again until it is closed; without a person to ask, given up.
!macro CloseFirst un
  Function ${un}CloseFirst
    again:
    IfFileExists "$INSTDIR\istiqbal.exe" 0 closed
    ClearErrors
    FileOpen $0 "$INSTDIR\istiqbal.exe" a
    IfErrors open
    FileClose $0
    Goto closed
    open:
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(StillOpen)" /SD IDCANCEL IDRETRY again
    SetErrorLevel 2
    Quit
    closed:
  FunctionEnd
!macroend
!insertmacro CloseFirst ""
!insertmacro CloseFirst "un."

Section
  Call CloseFirst
  SetOutPath "$INSTDIR"
  File "${BUILT}/istiqbal.exe"
  File "${BUILT}/istiqbalctl.exe"
  File "${BUILT}/WebView2Loader.dll"
  File "/oname=LICENSE-MIT.txt" "${ROOT}/LICENSE-MIT"
  File "/oname=LICENSE-APACHE.txt" "${ROOT}/LICENSE-APACHE"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\$(ProductName).lnk" "$INSTDIR\istiqbal.exe" "" "$INSTDIR\istiqbal.exe" 0 SW_SHOWNORMAL "" "$(Description)"
  WriteRegStr HKCU "${REGISTERED}" "DisplayName" "$(ProductName)"
  WriteRegStr HKCU "${REGISTERED}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${REGISTERED}" "DisplayIcon" "$INSTDIR\istiqbal.exe"
  WriteRegStr HKCU "${REGISTERED}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${REGISTERED}" "Shortcut" "$SMPROGRAMS\$(ProductName).lnk"
  WriteRegStr HKCU "${REGISTERED}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${REGISTERED}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${REGISTERED}" "NoModify" 1
  WriteRegDWORD HKCU "${REGISTERED}" "NoRepair" 1
  WriteRegDWORD HKCU "${REGISTERED}" "EstimatedSize" ${KILOBYTES}

  SetRegView 64
  ReadRegStr $0 HKLM "SOFTWARE\WOW6432Node\${WEBVIEW}" "pv"
  StrCmp $0 "" 0 there
  ReadRegStr $0 HKCU "Software\${WEBVIEW}" "pv"
  StrCmp $0 "" 0 there
  MessageBox MB_OK|MB_ICONINFORMATION "$(NoWebView)" /SD IDOK
  there:
SectionEnd

; Only what was installed, by name: whatever else somebody put there stays, and the data folder is elsewhere.
Section "Uninstall"
  Call un.CloseFirst
  ReadRegStr $0 HKCU "${REGISTERED}" "Shortcut"
  StrCmp $0 "" +2
  Delete "$0"
  Delete "$INSTDIR\istiqbal.exe"
  Delete "$INSTDIR\istiqbalctl.exe"
  Delete "$INSTDIR\WebView2Loader.dll"
  Delete "$INSTDIR\LICENSE-MIT.txt"
  Delete "$INSTDIR\LICENSE-APACHE.txt"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  DeleteRegKey HKCU "${REGISTERED}"
SectionEnd
