; Offers Amiable for Markdown notes under "Open with", and leaves the program that opens them alone.

!macro customInstall
  WriteRegStr SHELL_CONTEXT "Software\Classes\Amiable.Note" "" "Markdown note"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Amiable.Note\DefaultIcon" "" "$INSTDIR\${APP_EXECUTABLE_FILENAME},0"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Amiable.Note\shell\open\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" "%1"'
  WriteRegStr SHELL_CONTEXT "Software\Classes\.md\OpenWithProgids" "Amiable.Note" ""
  WriteRegStr SHELL_CONTEXT "Software\Classes\.markdown\OpenWithProgids" "Amiable.Note" ""
!macroend

!macro customUnInstall
  DeleteRegKey SHELL_CONTEXT "Software\Classes\Amiable.Note"
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.md\OpenWithProgids" "Amiable.Note"
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.markdown\OpenWithProgids" "Amiable.Note"
!macroend
