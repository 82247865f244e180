"""Checks what a guide has besides its content: settings, templates, style sheets, scripts and hooks."""
