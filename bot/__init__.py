"""Everything that touches the world: Telegram, the browser, the database, the clock."""

import os

# The net's sums are small: two threads gain a third on an idle machine, and on a busy one they wait for each other
# a hundred times longer than the sum takes. Read by numpy's library when it is first loaded.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
