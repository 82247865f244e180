# Every command that a person or CI needs. `make serve` and `make test` set up whatever they need themselves.
PYTHON ?= python3
VENV := .venv
DRIVERS := build/drivers
RUN := $(VENV)/bin
NODE := node_modules/.installed
BIOME := node_modules/@biomejs/biome/bin/biome
SITE := site
PORT := 8000

.PHONY: help serve site test check addresses style format types unit quick test-guides test-browsers coverage browser figures cards golden mutants bench lighthouse lock schemas clean
.DEFAULT_GOAL := site

help: ## list these commands
	@awk -F ':.*\#\# ' '/^[a-z][a-z-]*:.*\#\# / { printf "make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

serve: $(VENV)/.run ## build and preview at PORT=8000; reload when text, templates or Python change
	PREVIEW=true NO_MKDOCS_2_WARNING=1 $(RUN)/watchfiles --filter python "$(RUN)/python -m tools.preview $(PORT)" hooks

site: $(VENV)/.run ## build into site/, all of it again with CLEAN=1; the old site stays until the new one is complete
	NO_MKDOCS_2_WARNING=1 $(RUN)/python -m tools.publish $(SITE) $(if $(CLEAN),--clean)

check: $(VENV)/.run ## list every problem in the content
	$(RUN)/python -m hooks check

addresses: $(VENV)/.run ## add new addresses to content/published-addresses.txt
	$(RUN)/python -m hooks addresses

test: style types unit ## everything CI runs

style: $(VENV)/.dev $(NODE) ## Python, then scripts and style sheets, then templates
	$(RUN)/ruff check .
	$(RUN)/ruff format --check .
	$(RUN)/node $(BIOME) check --error-on-warnings
	$(RUN)/djlint overrides --lint --quiet

format: $(VENV)/.dev $(NODE) ## format Python, scripts and style sheets the way `make style` wants them
	$(RUN)/ruff format .
	$(RUN)/node $(BIOME) check --write

types: $(VENV)/.dev $(NODE)
	$(RUN)/mypy
	$(RUN)/node node_modules/typescript/bin/tsc --project jsconfig.json

unit: $(VENV)/.dev $(NODE)
	$(RUN)/python tools/browser.py
	$(RUN)/node --test "tests/browser/*.test.mjs"
	NO_MKDOCS_2_WARNING=1 DISABLE_MKDOCS_2_WARNING=true $(RUN)/pytest --numprocesses auto --dist loadfile
	$(RUN)/python -m tools.blind report

quick: $(VENV)/.dev $(NODE) ## the tests that need neither a browser nor a built guide, in under a minute
	NO_MKDOCS_2_WARNING=1 DISABLE_MKDOCS_2_WARNING=true $(RUN)/pytest -m "not browser" --numprocesses auto --dist loadfile

test-guides: $(VENV)/.dev $(NODE) ## the tests of a guide on two others: a small one on shins, and this one with an author's additions
	$(RUN)/python tools/browser.py
	NO_MKDOCS_2_WARNING=1 DISABLE_MKDOCS_2_WARNING=true $(RUN)/python tools/guides.py --dist loadfile --quiet

test-browsers: $(DRIVERS)/.installed ## the journeys in Firefox and WebKitGTK, which it installs where it may
	$(RUN)/python -m tools.engines
	NO_MKDOCS_2_WARNING=1 SITE_URL=https://club.example/club/backs/ SOURCE_DATE_EPOCH=1795694400 $(RUN)/python -m mkdocs build --strict \
	  --config-file tests/guides/backs/mkdocs.yml --site-dir $(CURDIR)/build/guide-for-browsers
	xvfb-run --auto-servernum $(DRIVERS)/bin/python -m pytest --confcutdir tests/engines -W default tests/engines

coverage: $(VENV)/.dev $(NODE) ## all tests again, counting which lines of the generator they reach; twice as slow
	$(RUN)/python tools/browser.py
	NO_MKDOCS_2_WARNING=1 DISABLE_MKDOCS_2_WARNING=true $(RUN)/pytest --numprocesses auto --dist loadfile \
	  --cov --cov-report term-missing:skip-covered

browser: $(VENV)/.dev ## get a browser for the tests; as root, from the system's package manager
	$(RUN)/python tools/browser.py --system

figures: $(VENV)/.run ## draw all figures on one sheet to look at
	$(RUN)/python tools/figures.py build/figures.png

cards: $(VENV)/.dev site ## put all card images on one sheet to look at
	$(RUN)/python tools/cards.py $(SITE) build/cards.png

golden: $(VENV)/.dev ## rewrite the results and pictures that the finder and the figures are tested against; look at the difference
	$(RUN)/python -m tools.golden
	$(RUN)/python -m tools.golden_figures

mutants: $(VENV)/.mutants $(NODE) ## put faults into the code, MUTANTS=60 a package; build/mutants.txt lists those that no test notices
	NO_MKDOCS_2_WARNING=1 DISABLE_MKDOCS_2_WARNING=true $(RUN)/python -m tools.mutants

bench: $(VENV)/.dev ## compare build time and page size with a stock build of the same Markdown
	NO_MKDOCS_2_WARNING=1 $(RUN)/python tools/bench.py

lighthouse: $(VENV)/.dev $(NODE) site ## Lighthouse on one page of each kind of the built site: four scores, each 100
	$(RUN)/python tools/browser.py
	$(RUN)/python -m tools.lighthouse $(SITE)

lock: $(VENV)/.dev ## rewrite the lock files from the .in files
	for kind in run dev mutants browsers; do $(RUN)/uv pip compile --quiet --generate-hashes --universal --python-version 3.11 \
	  --no-header --no-annotate requirements/$$kind.in --output-file requirements/$$kind.txt; done

schemas: $(VENV)/.run ## write the JSON Schemas of the content, where editors find them, and the finder's types
	$(RUN)/python -m hooks schemas docs/schemas --settings .vscode/settings.json
	$(RUN)/python tools/finder_types.py

clean:
	rm -rf build $(SITE) $(VENV) node_modules

# An unusable environment (interrupted before it had pip, made with an older Python, deleted) is made again.
USABLE := import pip, sys; sys.exit(sys.version_info < (3, 11))
ifneq ($(shell $(RUN)/python -c '$(USABLE)' >/dev/null 2>&1 && echo yes),yes)
.PHONY: $(RUN)/python
$(VENV)/.run: $(RUN)/python
endif

$(RUN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { echo "Python 3.11 or newer is needed, and $(PYTHON) is" \
	  "$$($(PYTHON) -V 2>&1 || true): name another with make PYTHON=..." >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { echo "$(PYTHON) cannot make an environment: install its venv module" \
	  "(Debian, Ubuntu: apt-get install python3-venv)" >&2; exit 1; }
	$(PYTHON) -m venv --clear $(VENV)

$(VENV)/.run: requirements/run.txt pyproject.toml | $(RUN)/python
	$(RUN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/run.txt
	$(RUN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

$(VENV)/.dev: requirements/dev.txt $(VENV)/.run
	$(RUN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	touch $@

$(VENV)/.mutants: requirements/mutants.txt $(VENV)/.dev
	$(RUN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/mutants.txt
	touch $@

$(DRIVERS)/.installed: requirements/browsers.txt $(VENV)/.run
	$(PYTHON) -m venv --clear $(DRIVERS)
	$(DRIVERS)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/browsers.txt
	touch $@

$(NODE): package-lock.json $(VENV)/.dev
	@$(RUN)/node --version >/dev/null 2>&1 || $(RUN)/python tools/browser.py
	$(RUN)/npm ci --silent --no-audit --no-fund --ignore-scripts
	touch $@
