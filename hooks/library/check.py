"""Rules across records and pages: whatever one of them names has to exist."""

from __future__ import annotations

import posixpath
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import partial

from hooks.core.author_syntax import STOCK_BLOCKS, Use, linked_path
from hooks.core.entry import Entry, check_name, check_review, due_review
from hooks.core.kind import AnyKind, Ref
from hooks.core.problem import Problem
from hooks.core.record import GRADES, PageMeta, Record, Slug, suggest
from hooks.core.source import Source
from hooks.kinds.plain_language.check import check_file, check_plain_language
from hooks.kinds.plain_language.model import PlainLanguage
from hooks.kinds.reference.check import check_cited
from hooks.kinds.reference.model import Reference
from hooks.library.called import check_called
from hooks.library.facts import check_claim, check_facts
from hooks.library.library import Library
from hooks.library.quiet import check_quiet
from hooks.library.sourced import check_sourced
from hooks.library.written import check_written


def check_library(library: Library) -> list[Problem]:
    """Everything wrong with the records, one by one and taken together."""
    by_feature: dict[str, list[Problem]] = defaultdict(list)
    for kind in library.kinds:
        by_feature[kind.name] += library.result(("names", kind.name), partial(_check_names, kind, library))
        by_feature[kind.name] += _checked(library, "check", kind.name, kind.check)
    for output in library.features.outputs:
        if not any(by_feature[name] for name in output.rests_on):
            by_feature[output.name] += _checked(library, "check", output.name, output.check)
    for kind in library.kinds:
        if library.is_complete and not any(by_feature[name] for name in (kind.name, *kind.rests_on)):
            by_feature[kind.name] += _checked(library, "prove", kind.name, kind.prove)
    problems = [problem for of_feature in by_feature.values() for problem in of_feature]
    for entry in library.pages(PageMeta):
        problems += library.result(("page", entry.source.path), partial(_check_page, entry, library))
    for kind in library.kinds:
        problems += library.result(("claims", kind.name), partial(_check_claims, kind, library))
    rules = library.entry(PlainLanguage)
    if rules:
        language = library.published.language
        problems += check_plain_language(
            rules,
            library.sources,
            lambda source: library.result(
                ("plain language", source.path), partial(check_file, rules, source, language)
            ),
        )
    if rules and rules.record.words_a_grade and not problems:
        problems += check_quiet(library, rules.record.words_a_grade)
    problems += library.result(("called",), partial(check_called, library))
    return problems + _check_cited(library) + _check_summaries(library)


def _checked(
    library: Library, what: str, name: str, check: Callable[[Library], Iterable[Problem]] | None
) -> list[Problem]:
    """The problems that a feature's own check finds."""
    return library.result((what, name), lambda: list(check(library))) if check else []


def _check_names(kind: AnyKind, library: Library) -> list[Problem]:
    return [
        problem
        for entry, ref in _refs(kind, library)
        for problem in check_name(entry, ref.key, ref.name, library.known(ref.what), ref.what)
    ]


def _check_page(entry: Entry[PageMeta], library: Library) -> list[Problem]:
    problems = list(check_review(entry, library.today))
    if getattr(entry.record, "sourced", True):
        problems += check_sourced(entry.source)
        problems += check_facts(entry.source, library.once(_references))
    return problems


def _check_claims(kind: AnyKind, library: Library) -> list[Problem]:
    return [
        problem
        for entry in library.content.records[kind.name].values()
        for claim in (kind.claims(entry.record) if kind.claims else ())
        for problem in check_claim(entry, claim, library.once(_references))
    ]


def _references(library: Library) -> dict[Slug, Reference]:
    return {slug: entry.record for slug, entry in library.entries(Reference).items()}


def due_reviews(library: Library) -> list[Problem]:
    """The pages whose review is overdue or due soon, which is no reason not to build."""
    return [notice for entry in library.pages(PageMeta) for notice in due_review(entry, library.today)]


def overdue_pages(library: Library) -> list[str]:
    """The files of the pages whose review is overdue."""
    return [entry.source.path for entry in library.pages(PageMeta) if entry.record.review_by < library.today]


def _refs(kind: AnyKind, library: Library) -> Iterator[tuple[Entry[Record], Ref]]:
    for entry in library.content.records[kind.name].values():
        for ref in kind.refs(entry.record) if kind.refs else ():
            yield entry, ref


def _check_cited(library: Library) -> list[Problem]:
    """Every reference is cited. With a record missing, nobody can tell, so nothing is reported."""
    if not library.is_complete:
        return []
    refs = (ref for kind in library.kinds for _, ref in _refs(kind, library))
    cited: set[Slug] = {ref.name for ref in refs if ref.what == "reference"}
    for source in library.sources:
        cited |= {use.name for use in library.uses(source) if use.kind == "citation"}
    return list(check_cited(library.entries(Reference), cited))


def _check_summaries(library: Library) -> list[Problem]:
    """No two pages share a summary: readers couldn't tell them apart in search results."""
    first: dict[str, str] = {}
    problems = []
    for entry in library.pages(PageMeta):
        other = first.setdefault(entry.record.summary.casefold(), entry.source.shown)
        if other != entry.source.shown:
            message = f"repeats the summary of {other}"
            problems.append(entry.problem(("summary",), message, "Say what is special about this page"))
    return problems


def check_bodies(library: Library) -> list[Problem]:
    """What authors wrote in Markdown is read as they meant it, and names only what exists."""
    written = [problem for source in library.sources for problem in _written(source, library)]
    return written + [
        problem
        for source in library.sources
        for problem in library.result(("body", source.path), partial(_check_body, source, library))
    ]


def _written(source: Source, library: Library) -> list[Problem]:
    return library.result(("written", source.path), lambda: list(check_written(source)))


def _check_body(source: Source, library: Library) -> list[Problem]:
    return [problem for use in library.uses(source) for problem in _check_use(source, use, library)]


def _check_use(source: Source, use: Use, library: Library) -> list[Problem]:
    if use.kind == "block":
        return _check_block(source, use, library)
    if use.kind == "unclosed":
        message = f"opens the block {use.name} but never closes it"
        return [source.problem_at(use.line, message, "Write a line /// where the block ends")]
    if use.kind == "link":
        return _check_link(source, use, library.page_paths)
    if use.kind == "file":
        return []
    known: Collection[str] = library.known("reference") if use.kind == "citation" else GRADES
    if use.name in known:
        return []
    message = (
        f'names the {"reference" if use.kind == "citation" else "grade"} "{use.name}", which does not exist'
    )
    return [source.problem_at(use.line, message, suggest(use.name, known))]


def check_files(library: Library, files: Collection[str]) -> list[Problem]:
    """Every image and file that an author's Markdown shows or links to exists.

    Args:
        library: the content.
        files: the paths of everything published except pages.
    """
    published = {*library.page_paths, *files}
    return [
        problem
        for source in library.sources
        for use in library.uses(source)
        if use.kind == "file"
        for problem in _check_link(source, use, published)
    ]


def _check_link(source: Source, use: Use, known: Collection[str]) -> list[Problem]:
    """The host checks links as well, anchors included, but only once there are no other problems."""
    folder = posixpath.dirname(source.path)
    if linked_path(folder, use.name) in known:
        return []
    candidates = [posixpath.relpath(path, folder or ".") for path in known]
    return [
        source.problem_at(
            use.line, f'links to "{use.name}", which does not exist', suggest(use.name, candidates)
        )
    ]


def _check_block(source: Source, use: Use, library: Library) -> list[Problem]:
    if use.name in STOCK_BLOCKS:
        return []
    arguments = library.block_arguments
    if use.name not in arguments:
        message = f'uses the block "{use.name}", which does not exist'
        return [source.problem_at(use.line, message, suggest(use.name, [*arguments, *STOCK_BLOCKS]))]
    if use.argument in arguments[use.name] or _may_be_unread(use, library):
        return []
    message = f'gives the block {use.name} "{use.argument}", which does not exist'
    return [source.problem_at(use.line, message, suggest(use.argument, arguments[use.name]))]


def _may_be_unread(use: Use, library: Library) -> bool:
    """Whether a block's argument may come from a file that couldn't be read (reported already)."""
    unread = {path.rpartition(".")[0] for path in library.content.unread}
    if unread and not library.block_arguments[use.name]:
        return True
    return use.argument in unread | {path.rpartition("/")[2] for path in unread}
