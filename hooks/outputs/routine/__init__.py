"""My exercises: readers and coaches compose a routine, which lives in its link, and print it on one sheet."""
