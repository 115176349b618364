"""Pages about many materials: whoever makes them, all of them come, each made once."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from generator.pages.executors import beside
from generator.pages.pour import Finished
from generator.workflows.groups import MANY, Group, early_and_late, made
from generator.workflows.store import Store


def page(folder: Path, number: int) -> Iterator[Finished]:
    """A page that leaves a mark each time that it is made."""
    with (folder / f"{number}").open("a") as mark:
        mark.write("x")
    yield Finished(f"trang-{number}/", f"<p>{number}</p>")


def groups(folder: Path, count: int) -> list[Group]:
    return [(f"{number:032}", partial(page, folder, number)) for number in range(count)]


def nothing_stands(_address: str, _name: str) -> bool:
    return False


def here(make: Callable[[], None]) -> Callable[[], None]:
    return make


def test_every_group_comes_and_is_made_once_by_one_process_or_two(tmp_path: Path) -> None:
    for name, way in (("one", here), ("two", partial(beside, 2))):
        marks = tmp_path / name
        marks.mkdir()
        store = Store(tmp_path / f"{name}-store")

        cold = {one.address: one.content for cell in made(groups(marks, 3 * MANY), store, nothing_stands, way) for one in cell}
        warm = {one.address: one.content for cell in made(groups(marks, 3 * MANY), store, nothing_stands, way) for one in cell}

        assert cold == warm == {f"trang-{number}/": f"<p>{number}</p>".encode() for number in range(3 * MANY)}
        assert [mark.read_text() for mark in marks.iterdir()] == ["x"] * 3 * MANY


def test_what_stands_already_is_not_read(tmp_path: Path) -> None:
    store = Store(tmp_path / "store")
    list(made(groups(tmp_path, 1), store, nothing_stands, here))

    (again,) = made(groups(tmp_path, 1), store, lambda _address, _name: True, here)

    assert [one.content for one in again] == [None]


def test_a_pack_that_was_damaged_is_made_again(tmp_path: Path) -> None:
    store = Store(tmp_path / "store")
    list(made(groups(tmp_path, 1), store, nothing_stands, here))
    (pack,) = (tmp_path / "store").rglob("*.pack")
    pack.write_bytes(pack.read_bytes()[::-1])

    (again,) = made(groups(tmp_path, 1), store, nothing_stands, here)

    assert [one.content for one in again] == [b"<p>0</p>"]


def test_of_many_groups_to_make_some_wait_until_lists_are_laid_and_none_is_lost(tmp_path: Path) -> None:
    store, few, many = Store(tmp_path / "store"), groups(tmp_path, MANY - 1), groups(tmp_path, 3 * MANY)

    assert early_and_late(few, store) == (few, ())
    early, late = early_and_late(many, store)
    assert 0 < len(early) < len(late)
    assert sorted(key for key, _ in (*early, *late)) == [key for key, _ in many]

    list(made(many, store, nothing_stands, here))
    assert early_and_late(many, store) == (many, ()), "what the store has is laid at once"
