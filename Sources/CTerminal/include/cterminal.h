// The terminal behind plain C functions: everything of ncursesw and readline that Vitrine uses. No curses or readline
// type, macro or global appears here, so Swift sees integers, strings and two small structs.
//
// Threads: all functions belong to the main thread, except term_wake, which any thread may call.
#pragma once
#include <stddef.h>
#include <stdint.h>

// ---- Screen (screen.c) ---------------------------------------------------------------------------------------------

// Why a full screen cannot be had; the caller falls to the line mode.
typedef enum { TERM_OK, TERM_NO_TTY, TERM_UNKNOWN, TERM_NO_CURSOR_MOTION } term_status;

// Sets LC_CTYPE from the environment, or C.UTF-8 where that gives the C locale and `prefer_utf8` is not 0. Returns 1 when
// text is UTF-8 afterwards. Numbers keep the C locale: a decimal comma must not reach parsing or replay.
int term_locale(int prefer_utf8);

// Takes the terminal: alternate screen, keys, mouse, bracketed paste, colours when `colour` is not 0; standard error goes to
// a scratch file until term_close. Tries TERM, then xterm-256color when TERM is set but not in the terminfo database.
term_status term_open(int colour);
// Gives the terminal back and copies what was written to standard error meanwhile (its last 4 KB) to it.
void term_close(void);

int term_rows(void);
int term_columns(void);
// 0 on a monochrome terminal, else 8, 16, 256 or more. From 1 << 24 on a colour's number is 0xRRGGBB, but for the first 8.
int term_colours(void);

enum { TERM_BOLD = 1, TERM_DIM = 2, TERM_REVERSE = 4, TERM_UNDERLINE = 8 };
// Writes `utf8` at a cell; colours are numbers, -1 for the terminal's own. Nothing is sent before term_flush.
void term_put(int row, int column, const char *utf8, int foreground, int background, unsigned attributes);
// The cells that the screen counts for `utf8` when it is written: the C library's widths, scalar by scalar. -1 when one of them is
// nothing that it can draw, as an emoji that is newer than it.
int term_cells(const char *utf8);
// Where the cursor rests, and whether it shows.
void term_cursor(int row, int column, int visible);
// Sends the frame: one update of the terminal.
void term_flush(void);
// Repaints everything at the next flush.
void term_repaint(void);
// Reads the window's size from the kernel and adopts it.
void term_resize(void);
// Gives the terminal back, stops the process as Ctrl-Z does, and takes the terminal again once it is continued.
void term_suspend(void);
// Sends `text` to the terminal's clipboard (OSC 52).
void term_copy(const char *text);
// Grabs or lets go of the mouse; let go, the terminal's own selection works.
void term_mouse(int grab);

// ---- Asking a terminal without taking it (probe.c) -----------------------------------------------------------------

// What term_open would make of this terminal, and how many colours it has.
term_status term_probe(int *colours);
// The cells that the terminal's cursor moves by for `utf8`; -1 when it does not say within 0.3 s. Leaves the line empty.
int term_measure(const char *utf8);

// ---- Themes (themes.c) ---------------------------------------------------------------------------------------------

// The themes inside the program: their number, and name and TOML text of each.
int term_themes(void);
const char *term_theme_name(int index);
const char *term_theme_text(int index);

// ---- Keys (keys.c) -------------------------------------------------------------------------------------------------

typedef enum { KEY_IS_NONE, KEY_IS_CHARACTER, KEY_IS_NAMED, KEY_IS_PASTE, KEY_IS_MOUSE, KEY_IS_END } term_key_kind;
typedef enum { MOUSE_OTHER, MOUSE_PRESS, MOUSE_RELEASE, MOUSE_WHEEL_UP, MOUSE_WHEEL_DOWN } term_mouse_action;
typedef struct {
  term_key_kind kind;
  uint32_t character;   // the scalar of KEY_IS_CHARACTER
  int meta;             // 1 when Alt was held (an escape came with it)
  const char *text;     // terminfo's name of KEY_IS_NAMED ("KEY_UP", "kLFT5"), or the whole paste; valid until the next call
  int row, column;      // of KEY_IS_MOUSE
  term_mouse_action action;
} term_key;
// The next key without waiting. KEY_IS_END when the terminal is gone.
term_key term_read(void);

// ---- Waiting and signals (signals.c) -------------------------------------------------------------------------------

enum { WAIT_KEY = 1, WAIT_WAKE = 2, WAIT_RESIZE = 4, WAIT_INTERRUPT = 8, WAIT_SUSPEND = 16, WAIT_CONTINUE = 32 };
// Sleeps until a key, a wake or a signal, at most `milliseconds` (-1: for ever). Returns what came, 0 on timeout.
unsigned term_wait(int milliseconds);
// Ends a term_wait from any thread.
void term_wake(void);
// 1 when standard input and output are a terminal.
int term_is_interactive(void);
// Makes Ctrl-C a flag instead of the end of the process (line modes); term_interrupted returns and clears it.
void term_catch_interrupt(void);
int term_interrupted(void);
// The same for SIGTERM, and for SIGHUP unless it is ignored, which count as interruptions too; term_terminated stays true.
void term_catch_terminate(void);
int term_terminated(void);
// From now on SIGTERM and SIGHUP, and SIGINT with `interrupts`, do not end the process, but are told by term_wait_leaving, on a thread
// of its own: it returns the first of them, and the program has what it keeps written before term_leave_by gives the terminal back, writes
// `text` to standard error and ends with 128 + signal. A second one ends it at once. Signals that are ignored stay so.
void term_catch_leaving(int interrupts);
int term_wait_leaving(void);
// Returns at once unless one of these has come: then the caller waits here while the other thread ends the process, whose exit code and
// journal would else be a matter of which of them is first.
void term_give_way(void);
void term_leave_by(int signal, const char *text);
// From now on a fault, an abort or SIGQUIT ends the program as the system would, the terminal given back before. Without it the
// runtime reports a crash for each, asks at a prompt what to do about it, and goes on after a SIGQUIT.
void term_guard(void);
// The same, and from now on a SIGBUS, which is what a mapped file gives that was cut short, ends the program with exit code `code` after the
// terminal is given back and `before`, the file's path (or `unknown`) and `after` are written to standard error. The texts are
// copied.
void term_explain_bus(const char *before, const char *after, const char *unknown, int code);
// What is written to standard output then, in place of what was kept before; nothing where it is empty. Copied.
void term_keep_last_words(const char *text);

// ---- Line editor (lineeditor.c) ------------------------------------------------------------------------------------

// Called for completion: reads line_text and line_point, adds candidates with line_candidate.
typedef void (*line_completer)(void);
// One candidate: `text` replaces bytes from `start` up to the cursor.
void line_candidate(const char *text, int start);

// Readline inside the screen: no terminal of its own, keys fed to it, its line drawn by us. Must be called before term_open,
// because readline's start looks at the terminal description. `inputrc` is honoured as usual.
void line_open(line_completer completer);
// What a feed led to.
typedef enum { LINE_EDITING, LINE_DONE, LINE_END } line_status;
// Feeds bytes of whole characters or of a key's escape sequence. LINE_DONE: line_taken has the line; LINE_END: Ctrl-D on
// an empty line.
line_status line_feed(const char *utf8);
const char *line_taken(void);
// The line being edited, the cursor's byte offset in it, and readline's own prompt ("(reverse-i-search)`a': "), empty
// when there is nothing special to show.
const char *line_text(void);
int line_point(void);
const char *line_message(void);
// Replaces the line, cursor at its end; gives up a search.
void line_set(const char *utf8);
// Inserts text at the cursor as one edit.
void line_insert(const char *utf8);
// 1 when Escape means something to readline now (vi insertion mode, a search under way).
int line_wants_escape(void);
// The candidates of the last ambiguous completion; the count, and each by index.
int line_matches(void);
const char *line_match(int index);
void line_forget_matches(void);

// History, shared by screen and REPL: `path` is read at open and appended to; NULL keeps it in memory.
void line_history(const char *path);
void line_remember(const char *line);

// Readline on the plain terminal: shows `prompt`, returns the line (valid until the next call) or NULL at the end of input.
void line_open_plain(line_completer completer);
const char *line_read(const char *prompt);
// Called about ten times a second while line_read waits for a key.
typedef void (*line_idler)(void);
void line_idle(line_idler idler);
// Writes a line above the one being edited, which is drawn again below it. A passing line takes the place of the passing line
// before it; one that is not stays. Returns 0, and nothing is written, where the terminal cannot go up a line, outside
// line_read, and in the middle of a search or a completion.
int line_above(const char *utf8, int passing);
// Cells of the terminal's width, as readline knows it.
int line_width(void);
