// Shared by this target's own files. Defines what curses needs before it is included.
#pragma once
#ifndef _XOPEN_SOURCE_EXTENDED
#define _XOPEN_SOURCE_EXTENDED 1
#endif
#define NCURSES_WIDECHAR 1
#include <termios.h>

#include "cterminal.h"

// The terminal's device while the screen is open, else -1.
extern int terminal_fd;
// Where frames are written, and a place for what nobody is to see.
extern int frames_fd, nowhere_fd;
// Sent to the terminal by a crash handler: paste, mouse and keypad off, cursor on, attributes off, main screen.
extern char restore_text[256];
extern unsigned long restore_size;
// The modes from before the screen, for the crash handler.
extern struct termios modes_before;
// Standard error before it was diverted, and the scratch file it goes to; -1 when not diverted.
extern int error_before, error_log;

// Copies the last 4 KB of the scratch file to `to`. Safe in a signal handler.
void copy_error_tail(int to);
// Sends the restore text, the modes and the diverted errors; or gives back what readline has taken. Safe in a signal handler.
void give_terminal_back(void);
// Keeps the modes of standard input while readline has it, and whether bracketed paste is on with it (`pastes`).
void line_modes_keep(int pastes);
void line_modes_forget(void);
// Handlers that give the terminal back when the process is killed or crashes; signals that the loop wants go to its pipe.
void signals_open(void);
void signals_close(void);
// 1 when the terminal device has been hung up.
int terminal_is_gone(void);

// Private key codes for the markers round a bracketed paste.
#define PASTE_BEGINS 0x7001
#define PASTE_ENDS 0x7002
