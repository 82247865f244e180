"""The rules of the finder: compiled, evaluated and solved."""
