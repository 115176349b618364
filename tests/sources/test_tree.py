"""YAML to located trees, hostile YAML included."""

import pytest

from generator.model.span import Span
from generator.sources.tree import DEEPEST, Alias, Mapping, Node, Scalar, Sequence, read_tree

from .sample import kinds, told

BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n" for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)
"""Nine lines that stand for 387 million values."""


def size(node: Node | None) -> int:
    match node:
        case Sequence(items=items):
            return 1 + sum(map(size, items))
        case Mapping(items=pairs):
            return 1 + sum(1 + size(value) for _, value in pairs)
    return 1


def scalars(text: str) -> dict[str, str]:
    tree, _ = read_tree("a.md", text)
    assert isinstance(tree, Mapping)
    return {key.value: value.value for key, value in tree.items if isinstance(value, Scalar)}


def test_every_key_and_value_keeps_its_place() -> None:
    tree, faults = read_tree("a.md", "title: Tập hợp\nweek: 5", first_line=2)

    assert faults == ()
    assert isinstance(tree, Mapping)
    assert [key.span for key, _ in tree.items] == [Span("a.md", 2, 1, 2, 6), Span("a.md", 3, 1, 3, 5)]
    assert [value.span for _, value in tree.items] == [Span("a.md", 2, 8, 2, 15), Span("a.md", 3, 7, 3, 8)]


def test_scalars_stay_as_they_were_written() -> None:
    values = scalars("a: 010\nb: 08\nc: 1:30\nd: yes\ne: 2023-10-09\nf: ~\ng: '7'")

    assert values == {"a": "010", "b": "08", "c": "1:30", "d": "yes", "e": "2023-10-09", "f": "~", "g": "7"}


def test_of_a_key_written_twice_the_first_stays_and_the_second_is_told() -> None:
    tree, faults = read_tree("a.md", "week: 5\nweek: 6")

    assert isinstance(tree, Mapping)
    assert len(tree.items) == 1
    assert told(faults) == [("duplicate-key", 2, 1)]


def test_an_alias_is_told_and_never_followed() -> None:
    tree, faults = read_tree("a.md", "a: &x [1, 2]\nb: *x")

    assert isinstance(tree, Mapping)
    assert isinstance(tree.items[1][1], Alias)
    assert told(faults) == [("anchor-or-alias", 1, 4), ("anchor-or-alias", 2, 4)]


def test_an_alias_bomb_does_not_expand() -> None:
    tree, faults = read_tree("a.md", BOMB)

    assert size(tree) < 2 * len(BOMB)
    assert len(faults) == 17


def test_a_tag_is_told() -> None:
    _, faults = read_tree("a.md", "a: !!python/object/apply:os.system [ls]")

    assert [(fault.kind, fault["tag"]) for fault in faults] == [("yaml-tag", "tag:yaml.org,2002:python/object/apply:os.system")]


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_nesting_of_ten_thousand_is_refused_at_the_first_level_too_many(opening: str) -> None:
    tree, faults = read_tree("a.md", f"a:\n  {opening * 10_000}")

    assert tree is None
    assert kinds(faults) == ["hostile-yaml"]
    assert faults[0].at.line == 2
    assert faults[0].at.column <= 3 + (DEEPEST + 1) * len(opening)


@pytest.mark.parametrize("innermost", ["x", "*x", "[]", "{}"])
def test_the_last_level_may_hold_anything_and_the_next_one_nothing(innermost: str) -> None:
    def read(depth: int) -> list[str]:
        return kinds(read_tree("a.md", "[" * (depth - 1) + innermost + "]" * (depth - 1))[1])

    assert "hostile-yaml" not in read(DEEPEST)
    assert read(DEEPEST + 1)[-1:] == ["hostile-yaml"]


def test_a_megabyte_in_one_scalar_is_one_scalar() -> None:
    tree, faults = read_tree("a.md", "a: " + "x" * 1_000_000)

    assert faults == ()
    assert size(tree) == 3


@pytest.mark.parametrize(
    ("broken", "kind", "line", "column"),
    [
        ("title: Bài 1: Tập hợp", "unquoted-colon", 1, 13),
        ("\ttitle: a", "tab-in-header", 1, 1),
        ("title:a", "broken-yaml", 1, 6),
        ("title: a\n  type: b", "broken-yaml", 2, 1),
        ("title: @a", "broken-yaml", 1, 8),
        ("title: 'a' b", "broken-yaml", 1, 8),
        ("title: a\x07b", "broken-yaml", 1, 9),
        ("title: a\nb", "broken-yaml", 2, 1),
    ],
)
def test_a_known_slip_is_told_and_the_rest_is_read(broken: str, kind: str, line: int, column: int) -> None:
    tree, faults = read_tree("a.md", f"{broken}\nweek: 5\nweek: 6")

    assert isinstance(tree, Mapping)
    assert tree.items[-1][0].value == "week"
    after = broken.count("\n") + 3
    assert told(faults) == [(kind, line, column), ("duplicate-key", after, 1)]


def test_places_after_a_mended_sign_are_those_of_the_file() -> None:
    tree, _ = read_tree("a.md", "title: Bài 1: Tập hợp")

    assert isinstance(tree, Mapping)
    assert tree.items[0][1] == Scalar("Bài 1: Tập hợp", Span("a.md", 1, 8, 1, 22), is_plain=False)


@pytest.mark.parametrize(
    ("line", "key", "value"),
    [("  type: b", 3, 9), ("\ttype: b", 2, 8), ("type:b", 1, 6), ("type: - b", 1, 7), ("type: @b", 1, 7), ("type: b", 1, 7)],
)
def test_places_on_a_mended_line_are_those_of_the_file(line: str, key: int, value: int) -> None:
    tree, _ = read_tree("a.md", f"title: a\n{line}\nweek: 5")

    assert isinstance(tree, Mapping)
    assert (tree.items[1][0].span.column, tree.items[1][1].span.column) == (key, value)


@pytest.mark.parametrize(("broken", "column"), [("a: [b, c", 4), ("a: {b: c", 4), ('a: "b # c', 4), ('a: "b\n  c', 4)])
def test_what_is_opened_and_never_closed_is_told_where_it_opens(broken: str, column: int) -> None:
    tree, faults = read_tree("a.md", f"{broken}\nweek: 5")

    assert tree is None
    assert told(faults) == [("broken-yaml", 1, column)]


@pytest.mark.parametrize("quote", ["'", '"'])
def test_a_quote_that_is_never_closed_ends_with_its_line_when_a_key_follows(quote: str) -> None:
    tree, faults = read_tree("a.md", f"title: {quote}Bài 1: Tập hợp\nweek: 5")

    assert isinstance(tree, Mapping)
    assert [value.value for _, value in tree.items if isinstance(value, Scalar)] == ["Bài 1: Tập hợp", "5"]
    assert told(faults) == [("broken-yaml", 1, 8)]


def test_line_ends_that_only_yaml_knows_move_no_place() -> None:
    tree, faults = read_tree("a.md", "title: a\u2028b\x85c\nweek: 5\nweek: 6")

    assert isinstance(tree, Mapping)
    assert told(faults) == [("duplicate-key", 3, 1)]


def test_a_text_of_nothing_but_slips_is_given_up_in_the_end() -> None:
    tree, faults = read_tree("a.md", "\n".join(f"a{row}: b: c" for row in range(1000)))

    assert tree is None
    assert set(kinds(faults)) == {"unquoted-colon"}
    assert len(faults) == 40
