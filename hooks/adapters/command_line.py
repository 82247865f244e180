"""`python -m hooks`: checks and writes the site without MkDocs, for authors and for other hosts."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from hooks import __version__
from hooks.adapters.build_cache.current_site import RESULTS, fresh_site
from hooks.adapters.build_cache.file_cache import contents
from hooks.adapters.build_cache.memo_store import persistent_memo
from hooks.adapters.build_cache.source_digest import HOOKS
from hooks.adapters.host import SETTINGS
from hooks.adapters.setup.menu import menu_problems
from hooks.adapters.setup.settings import read_settings
from hooks.adapters.setup.slips import problems_of
from hooks.adapters.setup.theme import theme_problems
from hooks.adapters.terminal import YELLOW, coloured, progress
from hooks.core.page import Published
from hooks.core.source import read_list
from hooks.declared import FEATURES
from hooks.library.dictionary import is_installed
from hooks.library.library import Library
from hooks.library.notices import notices
from hooks.library.schemas import schema_files, schemas
from hooks.library.spelling import LIST as WORD_LIST
from hooks.outputs.redirects.model import FILE as LEDGER
from hooks.outputs.redirects.render import updated_ledger
from hooks.outputs.report.collect import content_report
from hooks.outputs.report.render import report_text
from hooks.site import Site


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit code is 1 where something has problems."""
    options = _parser().parse_args(arguments)
    if options.command == "schemas":
        return _write_schemas(options.out, options.settings, options.content)
    with progress("Reading and checking the content"):
        site = _checked_site(options)
    if options.command == "check" and options.content.resolve().is_relative_to(HOOKS.parent):
        if not site.problems:  # a check that stops early hasn't asked for all that's needed
            RESULTS.close()
        RESULTS.save()
    if site.problems:
        print(coloured(site.problems), file=sys.stderr)
        print(f"Problems: {len(set(site.problems))}", file=sys.stderr)
        return 1
    return _COMMANDS[options.command](site, options)


def _checked_site(options: argparse.Namespace) -> Site:
    """The site, with everything wrong in its content; a check looks at settings and theme as well."""
    settings = options.content.parent / SETTINGS
    is_whole = options.command == "check" and settings.is_file()
    wrong = [*read_settings(settings).problems, *theme_problems()] if is_whole else []
    # Some addresses are of files that only a site with an address has. Any will do: the ledger omits it.
    address = options.address or ("https://site.example/" if options.command == "addresses" else "")
    try:
        site = fresh_site(options.content, Published(address, options.name, options.language))
    except Exception as error:
        wrong = wrong or problems_of(error)
        if not wrong:
            raise
        return Site(problems=wrong)
    if is_whole and not wrong and not site.problems:
        wrong = menu_problems(settings, {page.path for page in site.pages})
    return replace(site, problems=[*wrong, *site.problems])


def _check(site: Site, options: argparse.Namespace) -> int:
    if site.notices:
        print(coloured(site.notices, YELLOW), file=sys.stderr)
        print(f"Reviews overdue or due within 60 days: {len(site.notices)}", file=sys.stderr)
    if site.library is not None:
        _report_texts(site.library, options.content)
    print(f"{len(site.pages)} pages, no problems")
    return 0


def _report(site: Site, _: argparse.Namespace) -> int:
    if site.library is not None:
        print(report_text(content_report(site.library, site.pages)), end="")
    return 0


def _report_texts(library: Library, content: Path) -> None:
    if not is_installed():
        print(
            "Spelling isn't checked until requirements/run.txt is installed: run make check", file=sys.stderr
        )
    with persistent_memo():
        found = notices(library, read_list(content / WORD_LIST))
    for what, about in found.items():
        if about:
            print(coloured(about, YELLOW), file=sys.stderr)
            print(f"{what} to look at: {len(about)}", file=sys.stderr)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m hooks", description=__doc__, parents=[_shared()])
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    commands = parser.add_subparsers(dest="command", required=True)

    def command(name: str, text: str) -> argparse.ArgumentParser:
        shared = _shared(argparse.SUPPRESS)  # given before the command, they hold unless given again
        return commands.add_parser(name, help=text, description=text, parents=[shared])

    command("check", "list everything that is wrong with content, settings and theme")
    command("report", "summarise the content")
    command("addresses", "add new addresses to the ledger of all that were ever published")
    write = command("write", "write every page and file for another generator")
    write.add_argument("out", type=Path)
    write_schemas = command("schemas", "write a JSON Schema for each kind of front matter")
    write_schemas.add_argument("out", type=Path)
    write_schemas.add_argument(
        "--settings", type=Path, help="the settings of an editor that should find them"
    )
    return parser


def _shared(default: object = None) -> argparse.ArgumentParser:
    """The options of every command, which may come before it or after it."""
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--content", type=Path, default=default or Path("content"), help="the content folder")
    site = shared.add_argument_group("for what people read elsewhere: feeds, newsletters, handouts")
    site.add_argument(
        "--address", default=default or "", type=_folder, help="the address of the published site"
    )
    site.add_argument("--name", default=default or "", help="the name of the site")
    site.add_argument("--language", default=default or "en", help="the language of the site")
    return shared


def _folder(address: str) -> str:
    """An address with a slash at its end, so that paths can be joined to it."""
    return f"{address.rstrip('/')}/" if address else ""


def _write_ledger(site: Site, options: argparse.Namespace) -> int:
    ledger = options.content / LEDGER
    old = ledger.read_text(encoding="utf-8") if ledger.exists() else ""
    new = updated_ledger(old, site.addresses)
    _write_file(ledger, new)
    print(f"{len(new.splitlines()) - len(old.splitlines())} addresses added to {ledger}")
    return 0


def _write(site: Site, options: argparse.Namespace) -> int:
    with progress("Writing", len(site.pages) + len(site.assets)) as state:
        for page in site.pages:
            _write_file(options.out / page.path, page.text)
            state.done += 1
        for path, content in contents(site.assets):
            _write_file(options.out / path, content)
            state.done += 1
    print(f"{len(site.pages)} pages and {len(site.assets)} files written to {options.out}")
    return 0


def _write_schemas(out: Path, settings: Path | None, content: Path) -> int:
    written = schemas(FEATURES)
    for name, schema in written.items():
        _write_file(out / f"{name}.json", _json(schema))
    if settings:
        current = json.loads(settings.read_text(encoding="utf-8")) if settings.exists() else {}
        patterns = {f"{out}/{name}.json": files for name, files in _schema_patterns(content).items()}
        _write_file(settings, _json(current | {"yaml.schemas": patterns}))
    print(f"{len(written)} schemas written to {out}")
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


_COMMANDS = {"check": _check, "report": _report, "addresses": _write_ledger, "write": _write}
