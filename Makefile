# Kho học liệu. `make site` sets up, checks, builds and publishes to site/; `make test` sets up and runs every test.

PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready
WORDS := generator/locale/vi/LC_MESSAGES/hoclieu

.DELETE_ON_ERROR:
.PHONY: site test serve check schemas bench lock setup browser office editor clean

site: setup editor
	$(BIN)/hoclieu build $(if $(EDITION),--edition $(EDITION))

check: setup
	$(BIN)/hoclieu check

# For editors, see .vscode/ and content/huong-dan/trinh-soan-thao.md.
schemas: setup
	$(BIN)/hoclieu export schemas
	$(BIN)/hoclieu export snippets

serve: setup editor
	$(BIN)/hoclieu serve

test: setup browser office
	$(BIN)/pytest -n 3 --dist worksteal --durations=20

bench: setup browser
	$(BIN)/python -m tests.benchmarks.run

setup: $(READY) $(WORDS).mo

# The tests open pages in the system's own Chromium.
browser:
	.ci/browser

# And reports that are filed in the system's own LibreOffice.
office:
	.ci/office

# Teachers may write in Sveltia CMS where npm is; without it the site is the same but for that page.
editor:
	.ci/editor

# Only what changes the installed packages makes them be installed again.
$(READY): requirements.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; this is " + sys.version)'
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $(READY)

# Commands start a tenth of a second sooner; without it, or when it is older than its source, they compile it for themselves.
$(WORDS).mo: $(WORDS).po | $(READY)
	@$(BIN)/python -c 'import sys; from babel.messages import mofile, pofile; \
	  mofile.write_mo(open(sys.argv[2], "wb"), pofile.read_po(open(sys.argv[1], "rb"), locale="vi"))' $< $@

# For every platform at once, with hashes, without addresses of registries.
lock:
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate \
	  --extra dev --output-file requirements.lock pyproject.toml

clean:
	rm -rf .venv .hoclieu site cms/node_modules $(WORDS).mo
