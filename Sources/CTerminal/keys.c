// Keys: characters, named keys, whole pastes and the mouse, from the byte stream of the terminal.
#include "internal.h"

#include <curses.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>

static char *paste = NULL;
static size_t paste_size = 0, paste_room = 0;

static void paste_add(uint32_t c) {
  if (paste_size + 5 > paste_room) {
    size_t room = paste_room ? paste_room * 2 : 1024;
    char *more = realloc(paste, room);
    if (!more) return;  // out of memory: the rest of the paste is dropped, what there is stays valid
    paste = more;
    paste_room = room;
  }
  if (c < 0x80) {
    paste[paste_size++] = (char)c;
  } else if (c < 0x800) {
    paste[paste_size++] = (char)(0xC0 | c >> 6);
    paste[paste_size++] = (char)(0x80 | (c & 63));
  } else if (c < 0x10000) {
    paste[paste_size++] = (char)(0xE0 | c >> 12);
    paste[paste_size++] = (char)(0x80 | (c >> 6 & 63));
    paste[paste_size++] = (char)(0x80 | (c & 63));
  } else {
    paste[paste_size++] = (char)(0xF0 | c >> 18);
    paste[paste_size++] = (char)(0x80 | (c >> 12 & 63));
    paste[paste_size++] = (char)(0x80 | (c >> 6 & 63));
    paste[paste_size++] = (char)(0x80 | (c & 63));
  }
}

// Collects up to the end marker. A paste that stops for a quarter of a second without one is over: a lost marker must
// not swallow what is typed afterwards.
static term_key read_paste(void) {
  paste_size = 0;
  for (;;) {
    wint_t c;
    int status = get_wch(&c);
    if (status == ERR) {
      struct pollfd terminal = {.fd = terminal_fd, .events = POLLIN};
      if (poll(&terminal, 1, 250) <= 0) break;
    } else if (status == KEY_CODE_YES) {
      if (c == PASTE_ENDS) break;
    } else if (c != 0) {
      paste_add(c == '\r' ? '\n' : (uint32_t)c);
    }
  }
  if (paste_room) paste[paste_size] = 0;
  return (term_key){.kind = KEY_IS_PASTE, .text = paste_room ? paste : ""};
}

static term_key read_mouse(void) {
  MEVENT event;
  if (getmouse(&event) != OK) return (term_key){.kind = KEY_IS_MOUSE, .action = MOUSE_OTHER};
  term_mouse_action action = MOUSE_OTHER;
  if (event.bstate & BUTTON1_PRESSED) action = MOUSE_PRESS;
  if (event.bstate & BUTTON1_RELEASED) action = MOUSE_RELEASE;
  if (event.bstate & BUTTON4_PRESSED) action = MOUSE_WHEEL_UP;
#ifdef BUTTON5_PRESSED
  if (event.bstate & BUTTON5_PRESSED) action = MOUSE_WHEEL_DOWN;
#endif
  return (term_key){.kind = KEY_IS_MOUSE, .row = event.y, .column = event.x, .action = action};
}

static term_key named(wint_t c) {
  if (c == PASTE_BEGINS) return read_paste();
  if (c == KEY_MOUSE) return read_mouse();
  const char *name = keyname((int)c);
  return (term_key){.kind = KEY_IS_NAMED, .text = name ? name : ""};
}

term_key term_read(void) {
  if (terminal_fd < 0) return (term_key){.kind = KEY_IS_END};
  wint_t c;
  int status = get_wch(&c);
  if (status == ERR) return (term_key){.kind = terminal_is_gone() ? KEY_IS_END : KEY_IS_NONE};
  if (status == KEY_CODE_YES) return named(c);
  if (c != 27) return (term_key){.kind = KEY_IS_CHARACTER, .character = (uint32_t)c};
  // An escape with something right behind it is Alt; alone it is the Escape key.
  wint_t next;
  status = get_wch(&next);
  if (status == OK && next != 27) return (term_key){.kind = KEY_IS_CHARACTER, .character = (uint32_t)next, .meta = 1};
  if (status == OK) unget_wch((wchar_t)next);
  if (status == KEY_CODE_YES) {
    term_key key = named(next);
    key.meta = 1;
    return key;
  }
  return (term_key){.kind = KEY_IS_CHARACTER, .character = 27};
}
