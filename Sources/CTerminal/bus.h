// The SIGBUS of a mapped file that was cut short (bus.c).
#pragma once
#include <signal.h>

// 1 when term_explain_bus was called.
int bus_explained(void);
// Explains and ends the process; returns only when the signal is not about a file.
void on_bus(int signal, siginfo_t *info, void *context);
