// GNU readline in two settings: inside the screen, where keys are fed to it and its line is drawn by us, and on the plain
// terminal, where it is left to its defaults. A process uses one of the two.
#include "internal.h"

#include <stdio.h>
#include <readline/history.h>
#include <readline/readline.h>
#include <stdlib.h>
#include <string.h>

static line_completer completer = NULL;

// ---- Bytes on their way to readline ----

static char *queue = NULL;
static size_t queue_next = 0, queue_size = 0;

static int next_byte(FILE *stream) {
  (void)stream;
  // Whole characters and sequences are queued, so readline never asks for more than there is; if it did, a null is
  // a key that does nothing.
  return queue_next < queue_size ? (unsigned char)queue[queue_next++] : 0;
}
static int bytes_waiting(void) { return queue_next < queue_size; }

// ---- Completion ----

static char **found = NULL;  // what the completer gave, ready to replace the word; found[0] stays free for readline
static int found_count = 0, found_room = 0;
static int word_start = 0, word_end = 0;
static char **shown = NULL;  // the last ambiguous list
static int shown_count = 0;

void line_candidate(const char *text, int start) {
  if (start < 0 || start > word_end) return;
  if (found_count + 3 > found_room) {
    int room = found_room ? found_room * 2 : 32;
    char **more = realloc(found, (size_t)room * sizeof *more);
    if (!more) return;
    found = more;
    found_room = room;
  }
  char *whole = NULL;
  if (start <= word_start) {
    // The candidate reaches further back than readline's word: only what is behind the word's start is inserted.
    size_t skip = (size_t)(word_start - start);
    if (strlen(text) < skip || strncmp(text, rl_line_buffer + start, skip) != 0) return;
    whole = strdup(text + skip);
  } else {
    size_t head = (size_t)(start - word_start);
    whole = malloc(head + strlen(text) + 1);
    if (whole) {
      memcpy(whole, rl_line_buffer + word_start, head);
      strcpy(whole + head, text);
    }
  }
  if (whole) found[1 + found_count++] = whole;
}

static int common_prefix(const char *a, const char *b) {
  int n = 0;
  while (a[n] && a[n] == b[n]) n++;
  // Not in the middle of a character.
  while (n > 0 && ((unsigned char)a[n] & 0xC0) == 0x80) n--;
  return n;
}

// Readline's completion entry: a list whose first member is what all others share.
static char **attempt(const char *text, int start, int end) {
  (void)text;
  rl_attempted_completion_over = 1;  // never file names behind our back
  found = NULL;
  found_count = found_room = 0;
  word_start = start;
  word_end = end;
  if (completer) completer();
  if (found_count == 0) {
    free(found);
    return NULL;
  }
  int shared = (int)strlen(found[1]);
  for (int i = 2; i <= found_count; i++) {
    int same = common_prefix(found[1], found[i]);
    if (same < shared) shared = same;
  }
  found[0] = strndup(found[1], (size_t)shared);
  if (!found[0]) return NULL;
  found[1 + found_count] = NULL;
  const char *only = found_count == 1 ? found[1] : "";
  size_t length = strlen(only);
  char last = length ? only[length - 1] : 0;
  rl_completion_append_character = (last == '=' || last == '/' || last == '.') ? 0 : ' ';
  if (found_count == 1) {
    free(found[1]);
    found[1] = NULL;
  }
  return found;
}

static void keep_matches(char **matches, int count, int longest) {
  (void)longest;
  line_forget_matches();
  shown = calloc((size_t)count, sizeof *shown);
  if (!shown) return;
  for (int i = 1; i <= count; i++) {
    if ((shown[shown_count] = strdup(matches[i]))) shown_count++;
  }
}

int line_matches(void) { return shown_count; }
const char *line_match(int index) { return index >= 0 && index < shown_count ? shown[index] : ""; }
void line_forget_matches(void) {
  for (int i = 0; i < shown_count; i++) free(shown[i]);
  free(shown);
  shown = NULL;
  shown_count = 0;
}

static void set_completion(line_completer function) {
  completer = function;
  rl_readline_name = "vitrine";  // $if vitrine in an inputrc
  rl_attempted_completion_function = attempt;
  rl_completer_word_break_characters = " \t\n;,=";
  rl_completer_quote_characters = "";
  rl_sort_completion_matches = 0;
}

// ---- Inside the screen ----

static char *taken = NULL;
static line_status status = LINE_EDITING;

static void on_line(char *line) {
  free(taken);
  taken = line;
  status = line ? LINE_DONE : LINE_END;
}
static void draw_nothing(void) {}
static void prepare_nothing(int meta) { (void)meta; }

void line_open(line_completer function) {
  set_completion(function);
  rl_catch_signals = 0;
  rl_catch_sigwinch = 0;
  rl_change_environment = 0;  // readline would set LINES and COLUMNS, and curses would stop following the window
  rl_prep_term_function = prepare_nothing;
  rl_deprep_term_function = draw_nothing;
  rl_redisplay_function = draw_nothing;
  rl_getc_function = next_byte;
  rl_input_available_hook = bytes_waiting;
  rl_completion_display_matches_hook = keep_matches;
  rl_terminal_name = "dumb";
  FILE *sink = fopen("/dev/null", "r+");
  if (sink) rl_instream = rl_outstream = sink;
  rl_callback_handler_install("", on_line);
  // The keys that the terminal description would have bound.
  rl_bind_keyseq_if_unbound("\033[3~", rl_delete);
  rl_bind_keyseq_if_unbound("\033[1;5C", rl_forward_word);
  rl_bind_keyseq_if_unbound("\033[1;5D", rl_backward_word);
  rl_variable_bind("bell-style", "none");
  rl_variable_bind("show-all-if-ambiguous", "on");
}

line_status line_feed(const char *utf8) {
  size_t size = strlen(utf8);
  char *more = realloc(queue, queue_size - queue_next + size + 1);
  if (!more) return LINE_EDITING;
  queue = more;
  queue_next = 0;
  queue_size = size;
  memcpy(queue, utf8, size);
  status = LINE_EDITING;
  while (bytes_waiting() && status == LINE_EDITING) {
    // Readline 8.2 crashes on a key that begins a longer one in the middle of a search, when no such key follows; escape ends it.
    unsigned char next = (unsigned char)queue[queue_next];
    if (RL_ISSTATE(RL_STATE_ISEARCH) && next != 033 && rl_get_keymap()[next].type == ISKMAP) {
      queue_next++;
      continue;
    }
    rl_callback_read_char();
  }
  queue_next = queue_size = 0;
  return status;
}

const char *line_taken(void) { return taken ? taken : ""; }
const char *line_text(void) { return rl_line_buffer ? rl_line_buffer : ""; }
int line_point(void) { return rl_point; }
const char *line_message(void) { return rl_display_prompt && rl_display_prompt != rl_prompt ? rl_display_prompt : ""; }

void line_set(const char *utf8) {
  if (RL_ISSTATE(RL_STATE_ISEARCH | RL_STATE_NSEARCH)) line_feed("\a");  // gives the search up
  rl_replace_line(utf8, 0);
  rl_point = rl_end;
}

void line_insert(const char *utf8) { rl_insert_text(utf8); }

int line_wants_escape(void) {
  if (RL_ISSTATE(RL_STATE_ISEARCH | RL_STATE_NSEARCH | RL_STATE_NUMERICARG)) return 1;
  return rl_editing_mode == 0 && rl_get_keymap() == vi_insertion_keymap;
}

// ---- History ----

static char *history_path = NULL;

void line_history(const char *path) {
  using_history();
  stifle_history(5000);
  free(history_path);
  history_path = path ? strdup(path) : NULL;
  if (history_path) read_history(history_path);
  using_history();  // reading leaves the place at the oldest line, and older ones are looked for from there
}

void line_remember(const char *line) {
  if (!*line) return;
  HIST_ENTRY *last = history_length > 0 ? history_get(history_base + history_length - 1) : NULL;
  if (last && strcmp(last->line, line) == 0) return;
  add_history(line);
  using_history();  // readline has begun the next line already, and would look for older ones behind this one
  if (!history_path) return;
  FILE *file = fopen(history_path, "a");  // append_history needs the file to exist
  if (file) {
    fprintf(file, "%s\n", line);
    fclose(file);
  }
}

// ---- On the plain terminal ----

// Ctrl-C while typing: leave what was typed on the screen and start a new line.
static int drop_line(void) {
  if (term_interrupted()) {
    rl_replace_line("", 0);
    rl_crlf();
    rl_on_new_line();
    rl_redisplay();
  }
  return 0;
}

static line_idler idler = NULL;
// Whether the line above the prompt is a passing one of ours.
static int has_passing = 0;
static int is_reading = 0;

void line_idle(line_idler function) {
  idler = function;
}

static int wait_for_key(void) {
  drop_line();
  if (idler) idler();
  return 0;
}

int line_width(void) {
  int rows = 0, columns = 0;
  rl_get_screen_size(&rows, &columns);
  return columns;
}

int line_above(const char *utf8, int passing) {
  const char *up = rl_get_termcap("up");
  if (!is_reading || !up || !rl_get_termcap("ce")) return 0;
  if (RL_ISSTATE(RL_STATE_ISEARCH | RL_STATE_NSEARCH | RL_STATE_NUMERICARG | RL_STATE_COMPLETING | RL_STATE_MOREINPUT | RL_STATE_VIMOTION)) return 0;
  rl_clear_visible_line();
  if (has_passing) {
    fputs(up, rl_outstream);
    fputs("\r", rl_outstream);
    fputs(rl_get_termcap("ce"), rl_outstream);
  }
  has_passing = passing && *utf8;
  if (*utf8) fprintf(rl_outstream, "%s\r\n", utf8);
  rl_on_new_line();
  rl_forced_update_display();
  return 1;
}

// The list stands between a passing line and the prompt, so that line has become one that stays.
static void list_matches(char **matches, int count, int longest) {
  has_passing = 0;
  rl_display_match_list(matches, count, longest);
  rl_forced_update_display();
}

void line_open_plain(line_completer function) {
  set_completion(function);
  // A screen may have been tried before: back to readline's own terminal handling.
  if (rl_getc_function == next_byte) {
    rl_callback_handler_remove();
    rl_catch_signals = 1;
    rl_prep_term_function = rl_prep_terminal;
    rl_deprep_term_function = rl_deprep_terminal;
    rl_redisplay_function = rl_redisplay;
    rl_getc_function = rl_getc;
    rl_input_available_hook = NULL;
    rl_instream = stdin;
    rl_outstream = stdout;
  }
  rl_signal_event_hook = drop_line;
  // Called ten times a second while readline waits: with several threads the signal may have gone to another one, and
  // then no read of ours is interrupted by it.
  rl_event_hook = wait_for_key;
  rl_completion_display_matches_hook = list_matches;
}

const char *line_read(const char *prompt) {
  free(taken);
  has_passing = 0;
  is_reading = 1;
  const char *pastes = rl_variable_value("enable-bracketed-paste");
  line_modes_keep(pastes && strcmp(pastes, "on") == 0);
  taken = readline(prompt);
  line_modes_forget();
  is_reading = 0;
  return taken;
}
