"""Tests of the generator, on guides of their own."""
