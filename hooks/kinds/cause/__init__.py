"""Causes of the pain: pages, signals, advice."""
