/* Files that travel inside the program: the built-in model, and later themes. Each is found by the path it has below this
 * target's folder. The bytes live as long as the process and are never written. */
#pragma once
#include <stddef.h>

typedef struct {
  const char *name;
  const unsigned char *bytes;
  size_t count;
} cembedded_file;

/* The table of all files, ended by a row whose name is NULL. */
extern const cembedded_file *cembedded_files(void);
