"""MkDocs events. The one file that `mkdocs.yml` lists as a hook; nothing imports it."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.utils import write_file

from hooks.adapters.current_site import fresh_site, site_of
from hooks.adapters.kept_files import compiled_templates, contents, kept_results
from hooks.core.page import Published
from hooks.core.problem import listing

EXTENSION = "hooks.adapters.markdown_extension"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Stop before MkDocs empties the old site when the content has problems."""
    published = Published(config.site_url or "", config.site_name, config.theme.get("language") or "en")
    site = fresh_site(Path(config.docs_dir), published)
    if site.problems:
        raise PluginError(f"Problems in the content: {len(set(site.problems))}\n{listing(site.problems)}")
    config.extra["feeds"] = site.feeds
    config.mdx_configs.setdefault(EXTENSION, {})["content"] = config.docs_dir
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Put the pages and files of the site in place of those that authors wrote."""
    site = site_of(Path(config.docs_dir))
    preview = bool(config.extra.get("preview"))
    pages, sheets = site.workshop() if preview else ((), ())
    for page in (*site.pages, *pages):
        _place(files, config, page.path, page.text, page.source)
    for path, content in contents([*site.assets, *sheets], patient=not preview):
        _place(files, config, path, content, "")
    return files


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG001 (MkDocs names them)
    """Compile the theme's templates once."""
    env.bytecode_cache = compiled_templates("theme")
    return env


@event_priority(100)
def on_post_build(config: MkDocsConfig) -> None:
    """Put plain copies beside the pages, and names and weights into the search index before it is written."""
    with kept_results():
        copies = site_of(Path(config.docs_dir)).copies()
    for copy in copies:
        write_file(str(copy.content).encode(), str(Path(config.site_dir) / copy.path))
    plugin = config.plugins.get("material/search")
    if plugin is None:
        return
    index, ours = plugin.search_index, site_of(Path(config.docs_dir)).search
    index.config |= ours.settings()
    index.entries = ours.weighed(
        index.entries, lambda path: File(path, "", "", config.use_directory_urls).url
    )


def _place(files: Files, config: MkDocsConfig, path: str, content: str | bytes, source: str) -> None:
    written = files.get_file_from_path(path)
    if written is not None:
        files.remove(written)
    file = File.generated(config, path, content=content)
    file.edit_uri = source or None
    files.append(file)
