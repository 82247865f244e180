"""Turns a folder of Markdown and YAML into the pages, components and files of an educational site.

These are the floors, from the top down. A file imports from its own folder or from a floor above it, and
folders on the same floor never import each other:

    core      the foundation: reading YAML, records, conditions, pages, templates, colours
    drawing   figures from joint positions: body, figure, shapes, svg
    kinds     what authors write, with a folder for each kind
    finder    from answers to causes: rules, proof, paper
    library   all the content: every kind loaded, looked up and checked against the others
    outputs   what readers and machines take away, with a folder for each output
    declared  every kind and output, found by its declaration
    workshop  what developers look at in a preview
    site      the pipeline, in order
    adapters  the hosts: MkDocs, Python-Markdown, the command line

`words/` has the generator's own texts, in a file for each language. `docs/architecture.md` follows a page, an
answer and a pose through the floors, and lists the files that a new kind needs.
"""

__version__ = "0.1.0"
