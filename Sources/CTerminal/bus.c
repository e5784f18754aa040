// A mapped file that another process cuts short gives SIGBUS at the next touch of a page that is gone. Nothing can be saved then,
// but it can be said what happened. Only calls that are safe in a signal handler are used.
#include "bus.h"
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static char *said_before = NULL, *said_after = NULL, *said_unknown = NULL;
static int exit_code = 0;

// Whoever takes it out owns it: the handler, or who keeps the next.
struct words {
  size_t size;
  char text[];
};
static _Atomic(struct words *) last_words = NULL;

void term_keep_last_words(const char *text) {
  size_t size = strlen(text);
  struct words *words = size ? malloc(sizeof *words + size) : NULL;
  if (words) {
    words->size = size;
    memcpy(words->text, text, size);
  }
  free(atomic_exchange(&last_words, words));
}

static void say_last_words(void) {
  struct words *words = atomic_exchange(&last_words, NULL);
  for (size_t done = 0; words && done < words->size;) {
    ssize_t count = write(1, words->text + done, words->size - done);
    if (count < 0 && errno != EINTR) return;
    if (count > 0) done += (size_t)count;
  }
}

int bus_explained(void) { return said_before && said_after && said_unknown; }

static void say(const char *text) { (void)!write(2, text, strlen(text)); }

// Reads a hexadecimal number and leaves `*text` behind it.
static uintptr_t hexadecimal(const char **text) {
  uintptr_t value = 0;
  for (;; (*text)++) {
    char c = **text;
    int digit = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
    if (digit < 0) return value;
    value = value << 4 | (uintptr_t)digit;
  }
}

// The path in one line of /proc/self/maps when `address` is inside its range, else NULL.
static const char *path_in(const char *line, uintptr_t address) {
  uintptr_t from = hexadecimal(&line);
  if (*line++ != '-') return NULL;
  uintptr_t to = hexadecimal(&line);
  if (address < from || address >= to) return NULL;
  return strchr(line, '/');
}

// Writes the path of the file mapped at `address`; 0 when there is none.
static int say_path(uintptr_t address) {
  int maps = open("/proc/self/maps", O_RDONLY | O_CLOEXEC);
  if (maps < 0) return 0;
  static char line[8192];
  size_t used = 0;
  int said = 0;
  char c;
  while (!said && read(maps, &c, 1) == 1) {
    if (c != '\n') {
      if (used + 1 < sizeof line) line[used++] = c;
      continue;
    }
    line[used] = 0;
    used = 0;
    const char *path = path_in(line, address);
    if (path) {
      // A name is the user's or a stranger's: nothing in it may act on the terminal.
      for (char *p = line + (path - line); *p; p++) {
        if ((unsigned char)*p < 0x20 || *p == 0x7F) *p = '?';
      }
      say(path);
      said = 1;
    }
  }
  close(maps);
  return said;
}

void on_bus(int signal, siginfo_t *info, void *context) {
  (void)signal;
  (void)context;
  // Sent by someone, or a fault of alignment: not about a file.
  if (!info || info->si_code != BUS_ADRERR) return;
  give_terminal_back();
  say(said_before);
  if (!say_path((uintptr_t)info->si_addr)) say(said_unknown);
  say(said_after);
  say_last_words();
  _exit(exit_code);
}

void term_explain_bus(const char *before, const char *after, const char *unknown, int code) {
  said_before = strdup(before);
  said_after = strdup(after);
  said_unknown = strdup(unknown);
  exit_code = code;
  term_guard();
}
