# What one does with Contact Hub. `make` alone lists it.
# The first run makes .venv with the locked libraries; it needs Python 3.11 or newer and its venv module.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.SUFFIXES:

PYTHON ?= python3
ARGS ?=

# The libraries as locked; Contact Hub itself; what its developers need on top. Each is a file that make compares.
LIBRARIES := .venv/made-in
HUB := .venv/contact-hub
TOOLS := .venv/tools
BIN := .venv/bin
INSTALL := $(BIN)/python -m pip install --disable-pip-version-check --quiet
LOCKED := --require-hashes --only-binary :all:

export PYTHONUTF8 := 1
# Material tells each build that MkDocs 2 is coming; pyproject.toml holds MkDocs below 2.
export NO_MKDOCS_2_WARNING := 1

.PHONY: help site serve check audit ahead where what-if issue seal reprint record links test lint golden schema \
	bench gallery lock clean

help: ## list what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' Makefile

site: $(HUB) ## build site/, and site-staff/ for colleagues, prove both, and only then put them in place
	@$(BIN)/mkdocs build --strict $(ARGS)

serve: $(HUB) ## show the site on this machine, anew at each saved change
	@$(BIN)/mkdocs serve --livereload $(ARGS)

check: $(HUB) ## say what is wrong in contacts.yaml, without building
	@$(BIN)/contact-hub check $(ARGS)

where: $(HUB) ## say where a detail stands, on paper too; ARGS="0113 496 0100"
	@$(BIN)/contact-hub where $(ARGS)

what-if: $(HUB) ## say what would change; ARGS='"offices › leeds › phone" "0113 496 0111"'
	@$(BIN)/contact-hub what-if $(ARGS)

audit: $(HUB) ## look at a site or a folder that was made elsewhere; ARGS="../old-website"
	@$(BIN)/contact-hub audit $(ARGS)

ahead: $(HUB) ## say what will fail in the next 30 days and does not today; ARGS="--days 90" looks further
	@$(BIN)/contact-hub ahead $(ARGS)

issue: $(HUB) ## put what is printed on record, before it is ordered; ARGS="ada-stone" for some of it
	@$(BIN)/contact-hub issue $(ARGS)

seal: $(HUB) ## keep of those who have left digits alone; ARGS="tom-reed" for some of them
	@$(BIN)/contact-hub seal $(ARGS)

reprint: $(HUB) ## list what is in people's hands and no longer right
	@$(BIN)/contact-hub reprint $(ARGS)

record: $(HUB) ## keep a line about the last proof in the repository
	@$(BIN)/contact-hub record $(ARGS)

links: $(HUB) ## try each link of the built site with linkchecker
	@$(BIN)/contact-hub links site $(ARGS)

test: $(TOOLS) ## run the tests, style and types included; ARGS="-k footer" for some of them
	@$(BIN)/pytest --numprocesses auto --dist worksteal $(ARGS)

lint: $(TOOLS) ## style, types and import layers alone
	@$(BIN)/pytest tests/test_tools.py $(ARGS)

golden: $(TOOLS) ## write the expected outputs anew; review their diff like code
	@HUB_GOLDEN=1 $(BIN)/pytest --numprocesses auto --dist worksteal $(ARGS)

schema: $(HUB) ## write the editors' schema and the list of fields anew, from the model
	@$(BIN)/contact-hub schema --write $(ARGS)

bench: $(TOOLS) ## measure, beside bare MkDocs on the same pages
	@$(BIN)/python -m tests.bench.bench $(ARGS)

gallery: $(TOOLS) ## draw the docs' pictures of every card design; ARGS="axis" for one of them
	@$(BIN)/python -m tests.gallery.gallery $(ARGS)

# An environment knows its own folder: one that was moved or copied along would run the code of the old place.
ifneq ($(shell cat $(LIBRARIES) 2>/dev/null),$(CURDIR))
.PHONY: $(LIBRARIES)
endif

$(LIBRARIES): requirements.txt
	@$(PYTHON) -c 'import sys, ensurepip, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
		echo 'Contact Hub needs Python 3.11 or newer with its venv module.' >&2; \
		echo 'On Debian and Ubuntu: sudo apt-get install python3 python3-venv' >&2; exit 1; }
	@echo 'Installing the locked libraries into .venv; this happens once.'
	@rm -rf .venv
	@$(PYTHON) -m venv .venv
	@$(INSTALL) $(LOCKED) --requirement requirements.txt
	@printf '%s' '$(CURDIR)' > $@

$(HUB): pyproject.toml $(LIBRARIES)
	@$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

$(TOOLS): requirements-dev.txt $(HUB)
	@$(INSTALL) $(LOCKED) --requirement requirements-dev.txt
	@touch $@

clean: ## remove what was made: the site, the caches, .venv
	@rm -rf .venv site site-staff .cache .import_linter_cache .mypy_cache .pytest_cache .ruff_cache .hypothesis
	@rm -rf build hooks/*.egg-info
	@find hooks tests -name __pycache__ -type d -prune -exec rm -rf {} +

# Locks: what pyproject.toml asks for, and all it needs, with the hashes of each file for every platform.
# This machine's pip settings stay out, so that a lock is the same wherever it is made. ARGS="--upgrade"
# renews everything, ARGS="--upgrade-package holidays" one library.
COMPILE = CUSTOM_COMPILE_COMMAND="make lock" PIP_CONFIG_FILE=/dev/null PIP_FIND_LINKS= \
	$(BIN)/pip-compile --quiet --strip-extras --allow-unsafe --generate-hashes \
	--no-emit-index-url --no-emit-trusted-host --no-emit-find-links --no-emit-options

lock: $(TOOLS) ## write requirements*.txt anew from pyproject.toml
	@$(COMPILE) --build-deps-for editable --output-file requirements.txt pyproject.toml $(ARGS)
	@$(COMPILE) --extra dev --build-deps-for editable --constraint requirements.txt \
		--output-file requirements-dev.txt pyproject.toml $(ARGS)
