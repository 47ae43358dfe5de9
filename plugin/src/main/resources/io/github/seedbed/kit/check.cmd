@echo off
rem Proves that this kit works on this machine: makes a project, builds it, trains three times. Takes half a minute.
setlocal
set "HERE=%~dp0"
set "ROOM=%TEMP%\seedbed-kit-%RANDOM%"
mkdir "%ROOM%" || exit /b 1
cd /d "%ROOM%"
call "%HERE%maven\bin\mvn.cmd" -q -B seedbed:exercise -Dn=0 || exit /b 1
cd exercise-00
call "%HERE%maven\bin\mvn.cmd" -q -B verify || exit /b 1
cd /d "%HERE%"
rmdir /s /q "%ROOM%"
echo The kit works on this machine.
