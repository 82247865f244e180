"""`python -m hooks`: checks and writes the site without MkDocs, for authors and for other hosts."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from hooks.adapters.build_cache.current_site import RESULTS, fresh_site
from hooks.adapters.build_cache.file_cache import contents
from hooks.adapters.build_cache.memo_store import persistent_memo
from hooks.adapters.build_cache.source_digest import HOOKS
from hooks.core.page import Published
from hooks.core.problem import listing
from hooks.core.source import read_list
from hooks.declared import FEATURES
from hooks.library.dictionary import is_installed
from hooks.library.library import Library
from hooks.library.schemas import schema_files, schemas
from hooks.library.spelling import LIST as WORD_LIST
from hooks.library.spelling import check_spelling
from hooks.outputs.redirects.model import FILE as LEDGER
from hooks.outputs.redirects.render import updated_ledger
from hooks.outputs.report.collect import content_report
from hooks.outputs.report.render import report_text
from hooks.site import Site


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit code is 1 where the content has problems."""
    options = _parser().parse_args(arguments)
    if options.command == "schemas":
        return _write_schemas(options.out, options.settings, options.content)
    site = fresh_site(options.content, Published(options.address, options.name, options.language))
    if options.command == "check" and options.content.resolve().is_relative_to(HOOKS.parent):
        if not site.problems:  # a check that stops early hasn't asked for all that's needed
            RESULTS.close()
        RESULTS.save()
    if site.problems:
        print(listing(site.problems), file=sys.stderr)
        print(f"Problems: {len(set(site.problems))}", file=sys.stderr)
        return 1
    if options.command == "check" and site.notices:
        print(listing(site.notices), file=sys.stderr)
        print(f"Reviews overdue or due within 60 days: {len(site.notices)}", file=sys.stderr)
    if options.command == "check" and site.library is not None:
        _report_spelling(site.library, options.content)
    if options.command == "report" and site.library is not None:
        print(report_text(content_report(site.library, site.pages)), end="")
        return 0
    if options.command == "addresses":
        _write_ledger(site, options.content / LEDGER)
    if options.command == "write":
        _write(site, options.out)
    print(f"{len(site.pages)} pages, no problems")
    return 0


def _report_spelling(library: Library, content: Path) -> None:
    if not is_installed():
        print(
            "Spelling isn't checked until requirements/run.txt is installed: run make check", file=sys.stderr
        )
    with persistent_memo():
        doubtful = set(check_spelling(library, read_list(content / WORD_LIST)))
    if doubtful:
        print(listing(doubtful), file=sys.stderr)
        print(f"Words to look at: {len(doubtful)}", file=sys.stderr)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m hooks", description=__doc__)
    parser.add_argument("--content", type=Path, default=Path("content"), help="the content folder")
    site = parser.add_argument_group("for what people read elsewhere: feeds, newsletters, handouts")
    site.add_argument("--address", default="", type=_folder, help="the address of the published site")
    site.add_argument("--name", default="", help="the name of the site")
    site.add_argument("--language", default="en", help="the language of the site")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("check", help="list everything that is wrong with the content")
    commands.add_parser("report", help="summarise the content")
    addresses = commands.add_parser(
        "addresses", help="add new addresses to the ledger of all that were ever published"
    )
    # Some files are made only for a site with an address. Any will do, because the ledger omits it.
    addresses.set_defaults(address="https://site.example/")
    write = commands.add_parser("write", help="write every page and file for another generator")
    write.add_argument("out", type=Path)
    write_schemas = commands.add_parser("schemas", help="write a JSON Schema for each kind of front matter")
    write_schemas.add_argument("out", type=Path)
    write_schemas.add_argument(
        "--settings", type=Path, help="the settings of an editor that should find them"
    )
    return parser


def _folder(address: str) -> str:
    """An address with a slash at its end, so that paths can be joined to it."""
    return f"{address.rstrip('/')}/" if address else ""


def _write_ledger(site: Site, ledger: Path) -> None:
    text = ledger.read_text(encoding="utf-8") if ledger.exists() else ""
    _write_file(ledger, updated_ledger(text, site.addresses))


def _write(site: Site, out: Path) -> None:
    for page in site.pages:
        _write_file(out / page.path, page.text)
    for path, content in contents(site.assets):
        _write_file(out / path, content)


def _write_schemas(out: Path, settings: Path | None, content: Path) -> int:
    for name, schema in schemas(FEATURES).items():
        _write_file(out / f"{name}.json", _json(schema))
    if settings:
        current = json.loads(settings.read_text(encoding="utf-8")) if settings.exists() else {}
        patterns = {f"{out}/{name}.json": files for name, files in _schema_patterns(content).items()}
        _write_file(settings, _json(current | {"yaml.schemas": patterns}))
    return 0


def _schema_patterns(content: Path) -> dict[str, list[str]]:
    """The files of each schema, relative to the folder that an editor opens; a leading `!` excludes them."""
    return {
        name: [f"{'!' * file.startswith('!')}{content}/{file.removeprefix('!')}" for file in files]
        for name, files in schema_files(FEATURES).items()
    }


def _json(value: object) -> str:
    return json.dumps(value, indent=2, ensure_ascii=False) + "\n"


def _write_file(path: Path, content: str | bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
