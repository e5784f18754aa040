// What a terminal can do, asked without taking it: for `doctor`.
#include "internal.h"

#include <curses.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <term.h>
#include <unistd.h>

term_status term_probe(int *colours) {
  *colours = 0;
  if (!isatty(0) || !isatty(1)) return TERM_NO_TTY;
  int error = 0;
  if (setupterm(NULL, 1, &error) != OK && setupterm("xterm-256color", 1, &error) != OK) return TERM_UNKNOWN;
  int count = tigetnum("colors");
  const char *motion = tigetstr("cup");
  *colours = count > 0 ? count : 0;
  del_curterm(cur_term);
  return motion && motion != (char *)-1 ? TERM_OK : TERM_NO_CURSOR_MOTION;
}

int term_measure(const char *utf8) {
  struct termios before;
  if (!isatty(0) || !isatty(1) || tcgetattr(0, &before) != 0) return -1;
  struct termios raw = before;
  raw.c_lflag &= (tcflag_t)~(ICANON | ECHO);
  raw.c_cc[VMIN] = 0;
  raw.c_cc[VTIME] = 0;
  if (tcsetattr(0, TCSAFLUSH, &raw) != 0) return -1;
  char ask[64];
  int size = snprintf(ask, sizeof ask, "\r%s\033[6n", utf8), column = -1;
  if (size > 0 && size < (int)sizeof ask && write(1, ask, (size_t)size) == size) {
    // The answer is ESC [ row ; column R.
    char answer[32];
    size_t used = 0;
    struct pollfd terminal = {.fd = 0, .events = POLLIN};
    while (used + 1 < sizeof answer && poll(&terminal, 1, 300) > 0) {
      char c;
      if (read(0, &c, 1) != 1) break;
      answer[used++] = c;
      if (c == 'R') break;
    }
    answer[used] = 0;
    const char *second = strchr(answer, ';');
    if (second && used && answer[used - 1] == 'R') column = atoi(second + 1) - 1;
  }
  (void)!write(1, "\r\033[K", 4);
  tcsetattr(0, TCSAFLUSH, &before);
  return column;
}
