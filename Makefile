# Every target sets up .venv by itself and repeats nothing while it is fresh.
PYTHON ?= python3
BIN := .venv/bin
STAMP := .venv/.stamp

.DEFAULT_GOAL := help
.PHONY: help report review test check eval bench screenshot clean

help: ## list the targets
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1|\2/p' Makefile | column -t -s '|' 2>/dev/null \
		|| sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1  \2/p' Makefile

$(STAMP): pyproject.toml constraints.txt
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --disable-pip-version-check --quiet --quiet \
		--constraint constraints.txt --editable '.[dev]'
	@touch $@

# What is decided on the articles in seeds/ is kept apart from them, so that a test of them finds none.
DECISIONS := --decisions reports

report: $(STAMP) ## compare the articles in seeds/ and write reports/discrepancies.html and .json
	$(BIN)/python -m checker check seeds --fail-on never $(DECISIONS) \
		--format html --output reports/discrepancies.html \
		--format json --output reports/discrepancies.json
	@echo "The report: $(CURDIR)/reports/discrepancies.html"

review: $(STAMP) ## decide in the browser what the articles in seeds/ differ on
	$(BIN)/python -m checker review seeds $(DECISIONS) $(ARGS)

test: $(STAMP) ## run the tests
	$(BIN)/python -m pytest

check: $(STAMP) ## lint, formatting, types, layers
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

eval: $(STAMP) ## score against the labelled sets in the folder that CHECKER_EVAL names
	$(BIN)/python -m benchmarks.evaluate $(ARGS)

bench: $(STAMP) ## speed and memory, on CHECKER_CORPUS (JSONL) or the repeated seeds
	$(BIN)/python -m benchmarks.speed $(ARGS)
	$(BIN)/python -m benchmarks.opening

screenshot: $(STAMP) ## take docs/report.png for the README, and reports/screens/ on desktop, phone, dark (needs Chromium)
	$(BIN)/python docs/screenshot.py --output docs/report.png --folder reports/screens

clean: ## remove the environment, caches and written reports
	rm -rf .venv .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis build dist *.egg-info
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
	find reports -type f ! -name README.md ! -name 'checker-decisions*' -delete 2>/dev/null || true
