"""Turns a folder of Markdown and YAML into the pages, components and files of an educational site.

The floors, each of which may import those before it:

    core -> drawing -> kinds -> finder -> library -> outputs -> declared -> workshop, site -> adapters

A kind of content is a folder of `kinds`, something a reader or a machine takes away a folder of `outputs`,
with the same file names in each. Within a floor no folder imports another: they meet in `library`, by slug.
Only `adapters` knows a host (MkDocs, Python-Markdown, the command line).
"""
