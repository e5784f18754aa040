// Keys: characters, named keys, whole pastes and the mouse, from the byte stream of the terminal.
#include "internal.h"

#include <curses.h>
#include <limits.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

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

// The bytes of a character of the locale that has not come to its end.
static char piece[MB_LEN_MAX];
static size_t piece_size = 0;

// Adds what the bytes so far are: a character, or the sign for each byte that belongs to none. With `over`, no more will come.
static void paste_settle(int over) {
  while (piece_size > 0) {
    mbstate_t state = {0};
    wchar_t c;
    size_t size = mbrtowc(&c, piece, piece_size, &state);
    if (size == (size_t)-2 && !over && piece_size < sizeof piece) return;
    if (size == (size_t)-1 || size == (size_t)-2) {
      paste_add(0xFFFD);
      size = 1;
    } else {
      paste_add(c == '\r' ? '\n' : (uint32_t)c);
    }
    piece_size -= size;
    memmove(piece, piece + size, piece_size);
  }
}

// Collects up to the end marker. A paste that stops for a quarter of a second without one is over: a lost marker must
// not swallow what is typed afterwards. Byte by byte: where one is wrong, get_wch would drop those behind it too.
static term_key read_paste(void) {
  paste_size = piece_size = 0;
  for (;;) {
    int c = getch();
    if (c == PASTE_ENDS) break;
    if (c == ERR) {
      struct pollfd terminal = {.fd = terminal_fd, .events = POLLIN};
      if (poll(&terminal, 1, 250) <= 0 || terminal_is_gone()) break;
    } else if (c > 0 && c < 256) {
      piece[piece_size++] = (char)c;
      paste_settle(0);
    }
  }
  paste_settle(1);
  if (paste_room) paste[paste_size] = 0;
  return (term_key){.kind = KEY_IS_PASTE, .text = paste_room ? paste : ""};
}

// What the mouse did, the newest first: curses says once that there is something, and gives the last of what came together first.
static MEVENT clicks[32];
static int clicks_left = 0;

static term_key next_click(void) {
  MEVENT event = clicks[--clicks_left];
  term_mouse_action action = MOUSE_OTHER;
  if (event.bstate & BUTTON1_PRESSED) action = MOUSE_PRESS;
  if (event.bstate & BUTTON1_RELEASED) action = MOUSE_RELEASE;
  if (event.bstate & BUTTON4_PRESSED) action = MOUSE_WHEEL_UP;
#ifdef BUTTON5_PRESSED
  if (event.bstate & BUTTON5_PRESSED) action = MOUSE_WHEEL_DOWN;
#endif
  return (term_key){.kind = KEY_IS_MOUSE, .row = event.y, .column = event.x, .action = action};
}

static term_key read_mouse(void) {
  while (clicks_left < (int)(sizeof clicks / sizeof *clicks) && getmouse(&clicks[clicks_left]) == OK) clicks_left++;
  return clicks_left > 0 ? next_click() : (term_key){.kind = KEY_IS_MOUSE, .action = MOUSE_OTHER};
}

static term_key named(wint_t c) {
  if (c == PASTE_BEGINS) return read_paste();
  if (c == KEY_MOUSE) return read_mouse();
  const char *name = keyname((int)c);
  return (term_key){.kind = KEY_IS_NAMED, .text = name ? name : ""};
}

// What comes next of a sequence that has begun; a line may bring it in pieces. 0 where nothing does, or a key of its own.
static wint_t next_of_sequence(void) {
  wint_t c;
  int status = get_wch(&c);
  if (status == ERR) {
    struct pollfd terminal = {.fd = terminal_fd, .events = POLLIN};
    if (poll(&terminal, 1, 50) <= 0 || terminal_is_gone()) return 0;
    status = get_wch(&c);
  }
  return status == OK ? c : 0;
}

// The key that ends a control sequence, by terminfo's name: cursor keys, Home and End in both of their forms, whatever terminfo knows of
// them, as readline has it. Empty for what is no key of ours: an answer of the terminal's, or a key with modifiers.
static const char *key_of_sequence(const char *parameters, char final) {
  static const struct { const char *parameters; char final; const char *name; } keys[] = {
    {"", 'A', "KEY_UP"}, {"", 'B', "KEY_DOWN"}, {"", 'C', "KEY_RIGHT"}, {"", 'D', "KEY_LEFT"}, {"", 'H', "KEY_HOME"}, {"", 'F', "KEY_END"},
    {"", 'Z', "KEY_BTAB"}, {"", 'P', "KEY_F(1)"}, {"", 'Q', "KEY_F(2)"}, {"", 'R', "KEY_F(3)"}, {"1;5", 'C', "kRIT5"}, {"1;5", 'D', "kLFT5"},
    {"1", '~', "KEY_HOME"}, {"7", '~', "KEY_HOME"}, {"4", '~', "KEY_END"}, {"8", '~', "KEY_END"}, {"2", '~', "KEY_IC"}, {"3", '~', "KEY_DC"},
    {"5", '~', "KEY_PPAGE"}, {"6", '~', "KEY_NPAGE"}, {"11", '~', "KEY_F(1)"}, {"12", '~', "KEY_F(2)"}, {"13", '~', "KEY_F(3)"},
  };
  for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
    if (keys[i].final == final && !strcmp(keys[i].parameters, parameters)) return keys[i].name;
  }
  return "";
}

// Behind ESC [: parameters, then one final character (ECMA-48, 5.4). What is no key is taken whole, so that none of it looks typed.
static term_key read_control(wint_t c) {
  char parameters[64];
  size_t size = 0;
  // The console's function keys go on behind a second bracket, the old form of mouse events with three bytes.
  if (c == '[') c = next_of_sequence();
  for (size_t taken = 0; c >= 0x20 && c < 0x40 && taken < 4096; taken++, c = next_of_sequence()) {
    if (size + 1 < sizeof parameters) parameters[size++] = (char)c;
  }
  parameters[size] = 0;
  if (c == 'M' && size == 0) for (int i = 0; i < 3; i++) next_of_sequence();
  return (term_key){.kind = KEY_IS_NAMED, .text = c >= 0x40 && c < 0x7F ? key_of_sequence(parameters, (char)c) : ""};
}

// Behind ESC ] and its like: a text of the terminal's up to BEL or ESC \ (ECMA-48, 5.6).
static term_key read_string(wint_t c) {
  for (size_t taken = 0; c && c != 7 && c != 0x9C && taken < 65536; taken++) {
    if (c == 27) {
      next_of_sequence();
      break;
    }
    c = next_of_sequence();
  }
  return (term_key){.kind = KEY_IS_NAMED, .text = ""};
}

// What follows ESC and `opener` as one sequence; false where somebody has pressed Alt with that character.
static int read_sequence(wint_t opener, term_key *key) {
  if (opener != '[' && opener != 'O' && opener != ']' && opener != 'P' && opener != '_' && opener != '^') return 0;
  wint_t c = next_of_sequence();
  if (c == 0) return 0;
  if (opener == '[') {
    *key = read_control(c);
  } else if (opener == 'O') {
    const char *name = c < 0x7F ? key_of_sequence("", (char)c) : "";
    if (!*name) {
      unget_wch((wchar_t)c);
      return 0;
    }
    *key = (term_key){.kind = KEY_IS_NAMED, .text = name};
  } else if (opener == ']' && !(c >= '0' && c <= '9')) {
    unget_wch((wchar_t)c);
    return 0;
  } else {
    *key = read_string(c);
  }
  return 1;
}

term_key term_read(void) {
  if (terminal_fd < 0) return (term_key){.kind = KEY_IS_END};
  if (clicks_left > 0) return next_click();
  wint_t c;
  int status = get_wch(&c);
  if (status == ERR) return (term_key){.kind = terminal_is_gone() ? KEY_IS_END : KEY_IS_NONE};
  if (status == KEY_CODE_YES) return named(c);
  if (c != 27) return (term_key){.kind = KEY_IS_CHARACTER, .character = (uint32_t)c};
  // An escape with something right behind it is Alt; alone it is the Escape key.
  wint_t next;
  status = get_wch(&next);
  term_key sequence;
  if (status == OK && read_sequence(next, &sequence)) return sequence;
  if (status == OK && next != 27) return (term_key){.kind = KEY_IS_CHARACTER, .character = (uint32_t)next, .meta = 1};
  if (status == OK) unget_wch((wchar_t)next);
  if (status == KEY_CODE_YES) {
    term_key key = named(next);
    key.meta = 1;
    return key;
  }
  return (term_key){.kind = KEY_IS_CHARACTER, .character = 27};
}
