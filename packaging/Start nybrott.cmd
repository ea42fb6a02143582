@echo off
rem Double-click this file: it opens nybrott in a window of its own.
chcp 65001 >nul
cd /d "%USERPROFILE%"
where wt >nul 2>nul
if not errorlevel 1 (
  start "" wt new-tab --title nybrott --startingDirectory "%USERPROFILE%" "%~dp0nybrott.exe"
  exit /b
)
mode con: cols=110 lines=36
"%~dp0nybrott.exe"
if errorlevel 1 pause
