"""How the net of the language coach is trained: needs PyTorch, which nothing at run time does. See docs/language.md."""
