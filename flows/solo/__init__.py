"""Solo practice: finding and rehearsing the words of a disclosure."""
