// The screen: ncursesw with one writer. Start-up order matters: locale, terminal, modes, colours, mouse, paste, signals.
#define _GNU_SOURCE 1  // wcwidth
#include "internal.h"

#include <curses.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <unistd.h>
#include <wchar.h>

int terminal_fd = -1;
int frames_fd = -1, nowhere_fd = -1;
char restore_text[256];
unsigned long restore_size = 0;
struct termios modes_before;
int error_before = -1, error_log = -1;

static SCREEN *screen = NULL;
static FILE *terminal_in = NULL, *terminal_out = NULL;
static int caret_row = 0, caret_column = 0, caret_shown = 1, mouse_grabbed = 0;

#define PASTE_ON "\033[?2004h"
#define PASTE_OFF "\033[?2004l"

static void emit(const char *text, size_t size) {
  while (size > 0) {
    ssize_t n = write(terminal_fd, text, size);
    if (n <= 0) return;
    text += n;
    size -= (size_t)n;
  }
}

int term_locale(int prefer_utf8) {
  setlocale(LC_MESSAGES, "");
  if (!setlocale(LC_CTYPE, "")) setlocale(LC_CTYPE, "C");
  int utf8 = strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
  const char *name = setlocale(LC_CTYPE, NULL);
  // Only an unset locale is repaired: someone whose terminal is Latin-1 or GBK has said so.
  if (!utf8 && prefer_utf8 && (strcmp(name, "C") == 0 || strcmp(name, "POSIX") == 0)) {
    utf8 = setlocale(LC_CTYPE, "C.UTF-8") != NULL && strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
    // Readline reads the environment for itself when it starts.
    const char *all = getenv("LC_ALL");
    if (utf8) setenv(all && *all ? "LC_ALL" : "LC_CTYPE", "C.UTF-8", 1);
  }
  return utf8;
}

// Appends a terminfo string without its `$<5>` padding marks.
static void add_restore(const char *text) {
  if (!text || text == (char *)-1) return;
  while (*text && restore_size + 1 < sizeof restore_text) {
    if (text[0] == '$' && text[1] == '<') {
      while (*text && *text != '>') text++;
      if (*text) text++;
    } else {
      restore_text[restore_size++] = *text++;
    }
  }
}

static void make_restore_text(void) {
  restore_size = 0;
  add_restore(PASTE_OFF "\033[?1006l\033[?1002l\033[?1000l");
  add_restore(tigetstr("rmkx"));
  add_restore(tigetstr("sgr0"));
  add_restore(tigetstr("cnorm"));
  add_restore(tigetstr("rmcup"));
}

static void divert_errors(void) {
  FILE *scratch = tmpfile();
  if (!scratch) return;
  error_log = fcntl(fileno(scratch), F_DUPFD_CLOEXEC, 3);
  fclose(scratch);
  error_before = fcntl(2, F_DUPFD_CLOEXEC, 3);
  dup2(error_log, 2);
}

void copy_error_tail(int to) {
  if (error_log < 0) return;
  char buffer[4096];
  off_t end = lseek(error_log, 0, SEEK_END);
  off_t from = end > (off_t)sizeof buffer ? end - (off_t)sizeof buffer : 0;
  ssize_t n = pread(error_log, buffer, (size_t)(end - from), from);
  if (n > 0) (void)!write(to, buffer, (size_t)n);
}

static void undivert_errors(void) {
  if (error_log < 0) return;
  dup2(error_before, 2);
  copy_error_tail(2);
  close(error_log);
  close(error_before);
  error_log = error_before = -1;
}

static void release(void) {
  if (screen) delscreen(screen);
  if (terminal_in) fclose(terminal_in);
  if (terminal_out) fclose(terminal_out);
  screen = NULL;
  terminal_in = terminal_out = NULL;
  frames_fd = -1;
  terminal_fd = -1;
}

static void set_modes(void) {
  cbreak();
  noecho();
  nonl();  // keeps Ctrl-J and Ctrl-M apart
  // Ctrl-S and Ctrl-Q are keys, not flow control; Ctrl-C and Ctrl-Z stay signals and come through the pipe.
  struct termios modes;
  if (tcgetattr(terminal_fd, &modes) == 0) {
    modes.c_iflag &= ~(tcflag_t)IXON;
    tcsetattr(terminal_fd, TCSADRAIN, &modes);
  }
  def_prog_mode();
}

// A description of the same terminal whose colour numbers are 0xRRGGBB (`xterm-direct` for xterm-256color), opened where the
// terminal says by COLORTERM that it takes them and the database has one.
static SCREEN *open_direct(const char *name) {
  const char *says = getenv("COLORTERM");
  if (!says || (strcmp(says, "truecolor") != 0 && strcmp(says, "24bit") != 0)) return NULL;
  size_t length = strlen(name);
  if (length >= 7 && strcmp(name + length - 7, "-direct") == 0) return NULL;
  const char *endings[] = {"-256color", "-88color", "-16color", "-color"};
  for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
    size_t ending = strlen(endings[i]);
    if (length > ending && strcmp(name + length - ending, endings[i]) == 0) {
      length -= ending;
      break;
    }
  }
  char direct[80];
  // xterm-kitty is kitty's own name for itself, and its description kitty-direct.
  const char *own = strncmp(name, "xterm-", 6) == 0 && length > 6 ? name + 6 : name;
  int size = snprintf(direct, sizeof direct, "%.*s-direct", (int)(length - (size_t)(own - name)), own);
  if (size <= 0 || size >= (int)sizeof direct) return NULL;
  SCREEN *opened = newterm(direct, terminal_out, terminal_in);
  if (opened && (!tigetstr("cup") || tigetstr("cup") == (char *)-1 || tigetnum("colors") < 1 << 24)) {
    endwin();
    delscreen(opened);
    opened = NULL;
  }
  return opened;
}

term_status term_open(int colour) {
  if (!isatty(0) || !isatty(1)) return TERM_NO_TTY;
  // The device itself, so that output of ours cannot be redirected from under us.
  int fd = open("/dev/tty", O_RDWR | O_CLOEXEC);
  if (fd < 0) return TERM_NO_TTY;
  terminal_in = fdopen(fd, "r");
  int out = fcntl(fd, F_DUPFD_CLOEXEC, 3);
  terminal_out = out < 0 ? NULL : fdopen(out, "w");
  frames_fd = out;
  if (nowhere_fd < 0) nowhere_fd = open("/dev/null", O_WRONLY | O_CLOEXEC);
  if (!terminal_in || !terminal_out || tcgetattr(fd, &modes_before) != 0) {
    release();
    return TERM_NO_TTY;
  }
  terminal_fd = fd;
  unsetenv("LINES");  // either would freeze the size
  unsetenv("COLUMNS");

  // Before newterm, which puts handlers of its own on signals that are still at their default.
  signals_open();
  const char *name = getenv("TERM");
  if (name && *name) {
    screen = colour ? open_direct(name) : NULL;
    if (!screen) screen = newterm(NULL, terminal_out, terminal_in);
    // A terminal newer than the database (xterm-kitty, foot) speaks xterm; "unknown" is a refusal and stays one.
    if (!screen && strcmp(name, "unknown") != 0) screen = newterm("xterm-256color", terminal_out, terminal_in);
  }
  if (!screen) {
    signals_close();
    release();
    return TERM_UNKNOWN;
  }
  if (!tigetstr("cup") || tigetstr("cup") == (char *)-1) {  // newterm succeeds for "dumb"
    endwin();
    signals_close();
    release();
    return TERM_NO_CURSOR_MOTION;
  }
  make_restore_text();
  divert_errors();
  set_modes();
  intrflush(stdscr, FALSE);
  keypad(stdscr, TRUE);
  nodelay(stdscr, TRUE);
  scrollok(stdscr, FALSE);
  leaveok(stdscr, FALSE);
  set_escdelay(25);
  if (colour && has_colors()) {
    start_color();
    use_default_colors();
  } else {
    colour = 0;
  }
  mouseinterval(0);  // otherwise each press waits to become a click
  term_mouse(1);
  define_key("\033[200~", PASTE_BEGINS);
  define_key("\033[201~", PASTE_ENDS);
  emit(PASTE_ON, sizeof PASTE_ON - 1);
  term_resize();
  return TERM_OK;
}

// Without a screen of its own, what the program drew would stay under the shell's prompt.
static void clear_where_it_stays(void) {
  const char *leave = tigetstr("rmcup");
  if (leave && leave != (char *)-1 && *leave) return;
  erase();
  move(0, 0);
  refresh();
}

void term_close(void) {
  if (!screen) return;
  term_mouse(0);
  clear_where_it_stays();
  curs_set(1);
  emit(PASTE_OFF, sizeof PASTE_OFF - 1);
  endwin();
  tcsetattr(terminal_fd, TCSADRAIN, &modes_before);
  signals_close();
  release();
  undivert_errors();
}

int term_rows(void) { return screen ? LINES : 0; }
int term_columns(void) { return screen ? COLS : 0; }
// start_color is what sets COLORS; without colour it was not called.
int term_colours(void) { return screen && has_colors() && COLORS > 0 ? COLORS : 0; }

void term_put(int row, int column, const char *utf8, int foreground, int background, unsigned attributes) {
  attr_t bits = A_NORMAL;
  if (attributes & TERM_BOLD) bits |= A_BOLD;
  if (attributes & TERM_DIM) bits |= A_DIM;
  if (attributes & TERM_REVERSE) bits |= A_REVERSE;
  if (attributes & TERM_UNDERLINE) bits |= A_UNDERLINE;
  int pair = 0;
  // alloc_pair crashes where there are no colours, so the guard is not only for speed.
  if ((foreground >= 0 || background >= 0) && term_colours() > 0) pair = alloc_pair(foreground, background);
  if (pair < 0) pair = 0;
  // The pair number travels in the last argument: it may not fit the short.
  wattr_set(stdscr, bits, (short)0, &pair);
  mvwaddstr(stdscr, row, column, utf8);
}

int term_cells(const char *utf8) {
  mbstate_t state = {0};
  int cells = 0;
  while (*utf8) {
    wchar_t scalar;
    size_t size = mbrtowc(&scalar, utf8, strlen(utf8), &state);
    int width = size > 0 && size < (size_t)-2 ? wcwidth(scalar) : -1;
    if (width < 0) return -1;
    cells += width;
    utf8 += size;
  }
  return cells;
}

void term_cursor(int row, int column, int visible) {
  caret_row = row;
  caret_column = column;
  if (visible != caret_shown) {
    curs_set(visible ? 1 : 0);
    caret_shown = visible;
  }
}

void term_flush(void) {
  wmove(stdscr, caret_row, caret_column);
  wnoutrefresh(stdscr);
  doupdate();
}

void term_repaint(void) { clearok(curscr, TRUE); }

void term_resize(void) {
  struct winsize size;
  if (ioctl(terminal_fd, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0 &&
      (size.ws_row != LINES || size.ws_col != COLS)) {
    resizeterm(size.ws_row, size.ws_col);
  }
}

void term_suspend(void) {
  int grabbed = mouse_grabbed;
  term_mouse(0);
  curs_set(1);
  emit(PASTE_OFF, sizeof PASTE_OFF - 1);
  endwin();
  tcsetattr(terminal_fd, TCSADRAIN, &modes_before);
  struct sigaction stop = {.sa_handler = SIG_DFL}, ours;
  sigaction(SIGTSTP, &stop, &ours);
  // The thread may be one whose creator blocked signals; the stop must come before anything below.
  sigset_t stops, before;
  sigemptyset(&stops);
  sigaddset(&stops, SIGTSTP);
  pthread_sigmask(SIG_UNBLOCK, &stops, &before);
  raise(SIGTSTP);  // stops here until continued
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  sigaction(SIGTSTP, &ours, NULL);
  reset_prog_mode();
  emit(PASTE_ON, sizeof PASTE_ON - 1);
  if (grabbed) term_mouse(1);
  curs_set(caret_shown ? 1 : 0);
  term_resize();
  term_repaint();
}

void term_mouse(int grab) {
  // No clicks: where they are asked for, a press and a release that come together are made one of them.
  mmask_t wanted = BUTTON1_PRESSED | BUTTON1_RELEASED | BUTTON4_PRESSED;
#ifdef BUTTON5_PRESSED
  wanted |= BUTTON5_PRESSED;
#endif
  mousemask(grab ? wanted : 0, NULL);
  mouse_grabbed = grab;
}

void term_copy(const char *text) {
  static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  emit("\033]52;c;", 7);
  const unsigned char *p = (const unsigned char *)text;
  for (size_t left = strlen(text); left > 0;) {
    unsigned word = (unsigned)p[0] << 16 | (left > 1 ? (unsigned)p[1] << 8 : 0) | (left > 2 ? p[2] : 0);
    char group[4] = {digits[word >> 18], digits[word >> 12 & 63], left > 1 ? digits[word >> 6 & 63] : '=',
                     left > 2 ? digits[word & 63] : '='};
    emit(group, 4);
    size_t taken = left > 2 ? 3 : left;
    p += taken;
    left -= taken;
  }
  emit("\a", 1);
}
