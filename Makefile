# Vitrine: `make run` opens the workbench, `make test` checks everything. Both install what the machine lacks first.

SWIFT    ?= swift
PACKAGES := libncurses-dev libreadline-dev libsqlite3-dev pkg-config tmux
HEADERS  := /usr/include/curses.h /usr/include/readline/readline.h /usr/include/sqlite3.h
PROGRAM  := .build/release/vitrine
SUDO     := $(shell [ "$$(id -u)" = 0 ] || echo sudo)

.PHONY: run build test bench docs install clean setup toolchain

run: build
	@exec $(PROGRAM) $(ARGS)

build: setup
	@$(SWIFT) build -c release --product vitrine

# Optimised, because the engine's promises are about optimised code; the program is built too, since tests drive it. Without testable
# imports, which no test needs, both have the same flags, and nothing is built twice, here or by `make run`.
test: setup
	@$(SWIFT) build -c release --product vitrine
	@$(SWIFT) test -c release --disable-testable-imports

bench: build
	@$(PROGRAM) bench $(ARGS)

# Renews what is generated from the command, key and operator tables into README.md.
docs: build
	@$(PROGRAM) docs --write README.md

PREFIX ?= /usr/local
install: build
	@install -D -m 755 $(PROGRAM) $(DESTDIR)$(PREFIX)/bin/vitrine
	@install -d $(DESTDIR)$(PREFIX)/share/man/man1
	@$(PROGRAM) docs man > $(DESTDIR)$(PREFIX)/share/man/man1/vitrine.1

clean:
	@rm -rf .build

toolchain:
	@command -v $(SWIFT) >/dev/null 2>&1 || { \
	  echo "Vitrine needs a Swift 6.2 or newer toolchain: install one from swift.org/install and put 'swift' on PATH." >&2; exit 1; }

# The system packages are asked for only when a header or a program is missing, so that a second run needs no network.
setup: toolchain
	@missing=""; for f in $(HEADERS); do [ -e $$f ] || missing=yes; done; \
	command -v tmux >/dev/null 2>&1 || missing=yes; \
	if [ -n "$$missing" ]; then \
	  command -v apt-get >/dev/null 2>&1 || { \
	    echo "Vitrine needs the ncursesw, readline and SQLite headers (Debian: $(PACKAGES)); install them and run make again." >&2; exit 1; }; \
	  echo "installing $(PACKAGES)" >&2; \
	  $(SUDO) apt-get update -qq && DEBIAN_FRONTEND=noninteractive $(SUDO) apt-get install -y -qq $(PACKAGES) >/dev/null; \
	fi
