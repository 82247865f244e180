"""Timelines: what to do or expect, moment by moment, written once and shown wherever it's needed."""
