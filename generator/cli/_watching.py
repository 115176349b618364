"""Doing something again whenever a file of the library changes, until the reader stops it."""

import time
from collections.abc import Callable
from pathlib import Path
from threading import Event

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

SETTLE = 0.3
"""Seconds: an editor writes a file in several steps."""
CHANGES = {"created", "modified", "moved", "deleted"}
BESIDE_CONTENT = {"materials_catalog.yml", "mkdocs.yml", "CODEOWNERS"}


class _Ear(FileSystemEventHandler):
    """Hears of changes of files that a check reads; of reading, and of what the program itself keeps, it hears nothing."""

    def __init__(self, content: Path, changed: Event) -> None:
        self.content = content
        self.changed = changed

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Every event of the system comes here."""
        places = [Path(str(path)) for path in (event.src_path, event.dest_path) if path]
        is_ours = any(self.content in (place, *place.parents) or place.name in BESIDE_CONTENT for place in places)
        if event.event_type in CHANGES and is_ours and not (event.is_directory and event.event_type == "modified"):
            self.changed.set()


def follow(root: Path, act: Callable[[], object]) -> None:
    """Acts at once, then after every change of the library at ``root``; ends when the reader presses Ctrl+C."""
    top = root.resolve()
    changed = Event()
    ear, observer = _Ear(top / "content", changed), Observer()
    observer.schedule(ear, str(top / "content"), recursive=True)
    observer.schedule(ear, str(top))
    observer.start()
    try:
        while True:
            changed.clear()
            act()
            changed.wait()
            time.sleep(SETTLE)
    except KeyboardInterrupt:
        return
    finally:
        observer.stop()
        observer.join()
