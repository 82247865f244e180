"""Turns a folder of Markdown and YAML into the pages, components and files of an educational site.

The floors, from the top down. A file imports from its own folder or from a floor above it, and within a floor
no folder imports another:

    core      what all else stands on: reading YAML, records, conditions, pages, templates, colours
    drawing   figures from joint positions: body, figure, shapes, svg
    kinds     what authors write, a folder for each kind
    finder    from answers to causes: rules, proof, paper
    library   the whole content: every kind loaded, looked up and checked against the others
    outputs   what a reader or a machine takes away, a folder for each output
    declared  every kind and output, found by its declaration
    workshop  what developers look at in a preview
    site      the pipeline, in its order
    adapters  the hosts: MkDocs, Python-Markdown, the command line

`words/` holds what the generator says, a file for each language. `docs/architecture.md` follows a page, an
answer and a pose through the floors, and lists the files that a new kind takes.
"""
