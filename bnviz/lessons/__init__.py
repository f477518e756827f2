"""Lessons: files that say what to show, ask, train and check; read, checked and played here. Knows no Qt."""
