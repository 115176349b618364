"""The system's own Chromium, found by name: nothing is ever downloaded for the tests."""

import os
import shutil

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
VARIABLE = "HOCLIEU_CHROMIUM"
"""Names another browser of the family."""

QUIET = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",  # containers give little shared memory
    # Whatever a page asks of another host ends inside the machine; that it asked is noticed by its watch.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
)


def chromium() -> str:
    """Where the browser is.

    Raises:
        FileNotFoundError: there is none; `make browser` says how to get one.
    """
    named = os.environ.get(VARIABLE)
    found = next((path for name in ([named] if named else NAMES) if (path := shutil.which(name))), None)
    if not found:
        raise FileNotFoundError(f"no Chromium found ({named or ', '.join(NAMES)}): run `make browser`, or set {VARIABLE}")
    return found
