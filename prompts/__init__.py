"""The wording and the word lists, as data; a package only so that a wheel carries them too."""
