@echo off
rem Runs Relu Workbench from its unpacked archive, with the Java of JAVA_HOME or of the PATH.
setlocal
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" -jar "%~dp0..\relu-workbench.jar" %*
exit /b %ERRORLEVEL%
