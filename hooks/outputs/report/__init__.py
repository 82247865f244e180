"""The content report: how much there is, how easy to read, how well supported, and what is unlinked."""
