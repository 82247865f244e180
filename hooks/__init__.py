"""Turns a folder of Markdown and YAML into the pages, components and files of an educational site.

The map, left may be imported by right and never back:

    standard library and pydantic -> core -> <feature>.model -> load, check -> render -> site -> adapters

One feature is one package with the same file names in each. A feature never imports another: they meet in
`hooks.site`, by slug. Only `hooks.adapters` knows a host (MkDocs, Python-Markdown, the command line).
"""
