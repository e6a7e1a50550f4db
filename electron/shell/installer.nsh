; Offers Amiable for Markdown notes under "Open with" and leaves the program that opens them alone; makes packages and amiable:// links its own.

!macro customInstall
  WriteRegStr SHELL_CONTEXT "Software\Classes\Amiable.Note" "" "Markdown note"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Amiable.Note\DefaultIcon" "" "$INSTDIR\${APP_EXECUTABLE_FILENAME},0"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Amiable.Note\shell\open\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" "%1"'
  WriteRegStr SHELL_CONTEXT "Software\Classes\.md\OpenWithProgids" "Amiable.Note" ""
  WriteRegStr SHELL_CONTEXT "Software\Classes\.markdown\OpenWithProgids" "Amiable.Note" ""
  WriteRegStr SHELL_CONTEXT "Software\Classes\Amiable.Package" "" "Amiable package"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Amiable.Package\DefaultIcon" "" "$INSTDIR\${APP_EXECUTABLE_FILENAME},0"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Amiable.Package\shell\open\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" "%1"'
  WriteRegStr SHELL_CONTEXT "Software\Classes\.amiable" "" "Amiable.Package"
  WriteRegStr SHELL_CONTEXT "Software\Classes\amiable" "" "URL:Amiable"
  WriteRegStr SHELL_CONTEXT "Software\Classes\amiable" "URL Protocol" ""
  WriteRegStr SHELL_CONTEXT "Software\Classes\amiable\shell\open\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" "%1"'
!macroend

!macro customUnInstall
  DeleteRegKey SHELL_CONTEXT "Software\Classes\Amiable.Note"
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.md\OpenWithProgids" "Amiable.Note"
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.markdown\OpenWithProgids" "Amiable.Note"
  DeleteRegKey SHELL_CONTEXT "Software\Classes\Amiable.Package"
  DeleteRegKey SHELL_CONTEXT "Software\Classes\.amiable"
  DeleteRegKey SHELL_CONTEXT "Software\Classes\amiable"
!macroend
