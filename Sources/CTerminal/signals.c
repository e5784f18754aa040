// Signals. A fault, an abort and SIGQUIT end the process on every surface. In the screen so does all else but what the loop wants
// (resize, interrupt, suspend), which becomes a byte in a pipe that it polls. Whatever ends the process first gives the terminal
// back with nothing but write, tcsetattr and dup2, which are safe anywhere.
#include "bus.h"
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int pipe_ends[2] = {-1, -1};

// Left alone: what the loop wants, what cannot be caught, and what does not end a process unless it is told to.
static const int harmless[] = {SIGKILL, SIGSTOP, SIGCHLD, SIGURG, SIGTTIN, SIGTTOU};
static const int faults[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE};
static const int wanted[] = {SIGWINCH, SIGINT, SIGTSTP, SIGCONT};
enum { WANTED = sizeof wanted / sizeof *wanted };
static struct sigaction fatal_before[NSIG], wanted_before[WANTED];
static char is_fatal[NSIG];

static int is_among(int signal, const int *list, size_t count) {
  for (size_t i = 0; i < count; i++) {
    if (list[i] == signal) return 1;
  }
  return 0;
}
#define AMONG(signal, list) is_among(signal, list, sizeof list / sizeof *list)

static void on_pipe(int end, int signal) {
  int error = errno;
  char byte = (char)signal;
  (void)!write(end, &byte, 1);
  errno = error;
}
static void on_wanted(int signal) { on_pipe(pipe_ends[1], signal); }

static struct termios line_modes;
static volatile sig_atomic_t line_modes_kept = 0, line_pastes = 0;

void line_modes_keep(int pastes) {
  line_pastes = pastes;
  line_modes_kept = tcgetattr(0, &line_modes) == 0;
}
void line_modes_forget(void) { line_modes_kept = 0; }

void give_terminal_back(void) {
  if (terminal_fd < 0 && line_modes_kept) {
    static const char paste_off[] = "\033[?2004l";
    if (line_pastes) (void)!write(1, paste_off, sizeof paste_off - 1);
    (void)!write(1, "\r\n", 2);
    tcsetattr(0, TCSANOW, &line_modes);
  }
  if (terminal_fd < 0) return;
  // Another thread may be in the middle of a frame: the rest of it must not follow on the screen that is given back.
  if (frames_fd >= 0 && nowhere_fd >= 0) dup2(nowhere_fd, frames_fd);
  (void)!write(terminal_fd, restore_text, restore_size);
  tcsetattr(terminal_fd, TCSANOW, &modes_before);
  // What comes next belongs on the real standard error, after what was said before.
  if (error_before >= 0) {
    dup2(error_before, 2);
    copy_error_tail(2);
  }
}

static void on_fatal(int signal, siginfo_t *info, void *context) {
  if (signal == SIGBUS && bus_explained()) on_bus(signal, info, context);
  give_terminal_back();
  // Not the handler that was there before: the runtime's would stop at a prompt and take the keys meant for the shell.
  struct sigaction end = {.sa_handler = SIG_DFL};
  sigaction(signal, &end, NULL);
  // A fault comes again by itself on return, with the right context; a signal that was sent does not.
  if (info == NULL || info->si_code <= 0 || !AMONG(signal, faults)) raise(signal);
}

static void use_own_stack(void) {
  stack_t stack;
  if (sigaltstack(NULL, &stack) == 0 && (stack.ss_flags & SS_DISABLE)) {
    static char room[64 * 1024];
    stack = (stack_t){.ss_sp = room, .ss_size = sizeof room};
    sigaltstack(&stack, NULL);
  }
}

// Installs the ending of a signal; 0 where it is ignored (nohup), which it stays, or refused, as the C library does for two.
static int catch_fatal(int signal, struct sigaction *before) {
  struct sigaction action = {.sa_sigaction = on_fatal, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  sigfillset(&action.sa_mask);
  if (sigaction(signal, NULL, before) != 0 || before->sa_handler == SIG_IGN) return 0;
  return sigaction(signal, &action, NULL) == 0;
}

void term_guard(void) {
  use_own_stack();
  struct sigaction before;
  for (size_t i = 0; i < sizeof faults / sizeof *faults; i++) catch_fatal(faults[i], &before);
  catch_fatal(SIGABRT, &before);
  catch_fatal(SIGQUIT, &before);
}

// Where somebody ends the program from outside and it has something to put away first.
static int leaving_ends[2] = {-1, -1};
static char is_leaving[NSIG];
static volatile sig_atomic_t leaving_asked = 0;

static void on_leaving(int signal) {
  if (leaving_asked) {
    give_terminal_back();
    _exit(128 + signal);
  }
  leaving_asked = 1;
  on_pipe(leaving_ends[1], signal);
}

void term_catch_leaving(int interrupts) {
  if (leaving_ends[0] < 0 && pipe(leaving_ends) != 0) {
    leaving_ends[0] = leaving_ends[1] = -1;
    return;
  }
  for (int i = 0; i < 2; i++) fcntl(leaving_ends[i], F_SETFD, FD_CLOEXEC);
  static const int signals[] = {SIGTERM, SIGHUP, SIGINT};
  for (int i = 0; i < (interrupts ? 3 : 2); i++) {
    struct sigaction action = {.sa_handler = on_leaving, .sa_flags = SA_RESTART}, before;
    if (sigaction(signals[i], NULL, &before) != 0 || before.sa_handler == SIG_IGN) continue;
    is_leaving[signals[i]] = sigaction(signals[i], &action, NULL) == 0;
  }
}

int term_wait_leaving(void) {
  char byte;
  ssize_t n;
  do n = read(leaving_ends[0], &byte, 1);
  while (n < 0 && errno == EINTR);
  return n == 1 ? byte : 0;
}

void term_give_way(void) {
  while (leaving_asked) pause();
}

void term_leave_by(int signal, const char *text) {
  give_terminal_back();
  (void)!write(2, text, strlen(text));
  _exit(128 + signal);
}

void signals_open(void) {
  if (pipe_ends[0] < 0) {
    if (pipe(pipe_ends) != 0) {
      pipe_ends[0] = pipe_ends[1] = -1;
      return;
    }
    for (int i = 0; i < 2; i++) {
      fcntl(pipe_ends[i], F_SETFL, O_NONBLOCK);
      fcntl(pipe_ends[i], F_SETFD, FD_CLOEXEC);
    }
  }
  use_own_stack();
  for (int signal = 1; signal < NSIG; signal++) {
    if (AMONG(signal, harmless) || AMONG(signal, wanted) || is_leaving[signal]) continue;
    is_fatal[signal] = catch_fatal(signal, &fatal_before[signal]) != 0;
  }
  struct sigaction action = {.sa_handler = on_wanted, .sa_flags = SA_RESTART};
  for (int i = 0; i < WANTED; i++) sigaction(wanted[i], &action, &wanted_before[i]);
}

void signals_close(void) {
  for (int signal = 1; signal < NSIG; signal++) {
    if (is_fatal[signal]) sigaction(signal, &fatal_before[signal], NULL);
    is_fatal[signal] = 0;
  }
  for (int i = 0; i < WANTED; i++) sigaction(wanted[i], &wanted_before[i], NULL);
}

int terminal_is_gone(void) {
  struct pollfd terminal = {.fd = terminal_fd, .events = POLLIN};
  return poll(&terminal, 1, 0) > 0 && (terminal.revents & (POLLHUP | POLLERR | POLLNVAL)) != 0;
}

unsigned term_wait(int milliseconds) {
  struct pollfd sources[2] = {{.fd = terminal_fd, .events = POLLIN}, {.fd = pipe_ends[0], .events = POLLIN}};
  if (poll(sources, 2, milliseconds) <= 0) return 0;
  unsigned came = sources[0].revents ? WAIT_KEY : 0;
  if (sources[1].revents & POLLIN) {
    char bytes[64];
    ssize_t n;
    while ((n = read(pipe_ends[0], bytes, sizeof bytes)) > 0) {
      for (ssize_t i = 0; i < n; i++) {
        switch (bytes[i]) {
        case 0: came |= WAIT_WAKE; break;
        case SIGWINCH: came |= WAIT_RESIZE; break;
        case SIGINT: came |= WAIT_INTERRUPT; break;
        case SIGTSTP: came |= WAIT_SUSPEND; break;
        case SIGCONT: came |= WAIT_CONTINUE; break;
        }
      }
    }
  }
  return came;
}

void term_wake(void) {
  char byte = 0;
  // A full pipe already holds a wake, so a refused byte is no loss.
  (void)!write(pipe_ends[1], &byte, 1);
}

int term_is_interactive(void) { return isatty(0) && isatty(1); }

static volatile sig_atomic_t interrupted = 0, terminated = 0;
static void on_ending(int signal) {
  if (signal != SIGINT) terminated = 1;
  interrupted = 1;
}

static void catch_ending(int signal) {
  struct sigaction action = {.sa_handler = on_ending};
  sigaction(signal, &action, NULL);
}

void term_catch_interrupt(void) { catch_ending(SIGINT); }
void term_catch_terminate(void) {
  catch_ending(SIGTERM);
  // Who was started with nohup goes on.
  struct sigaction before;
  if (sigaction(SIGHUP, NULL, &before) == 0 && before.sa_handler != SIG_IGN) catch_ending(SIGHUP);
}

int term_terminated(void) { return terminated; }

int term_interrupted(void) {
  int was = interrupted;
  interrupted = 0;
  return was;
}
