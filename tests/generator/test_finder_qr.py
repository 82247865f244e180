"""The QR code made in the page, against two libraries: one that writes codes and one that reads them."""

from __future__ import annotations

import random
from typing import Any

import segno
import zxingcpp
from segno import encoder

from tests.node import in_node

QR = "qr-code/qr.mjs"
MARKS = "abcdefghijklmnopqrstuvwxyz0123456789-=&,#/:.%"
SIZES = (
    *(17, 32, 53, 78, 106, 134, 154, 192, 230, 271, 321, 367, 425, 458, 520, 586, 644, 718, 792, 858, 929),
    *(1003, 1091, 1171, 1273),
)
"""The bytes that codes of version 1 to 25 hold at level L (ISO/IEC 18004, table 7)."""


def codes(jobs: list[tuple[str, int | None]]) -> list[list[str] | None]:
    """Our codes as rows of 0 and 1, for texts each with a mask or none."""
    function = """({ qr }, jobs) => jobs.map(([text, mask]) =>
      qr(text, mask ?? undefined)?.map((row) => row.map(Number).join("")) ?? null)"""
    found: list[list[str] | None] = in_node(QR, function, [jobs])
    return found


def theirs(text: str, version: int, mask: int) -> list[str]:
    code = segno.make(
        text, version=version, mask=mask, mode="byte", error="l", boost_error=False, micro=False
    )
    return ["".join(str(int(dark)) for dark in row) for row in code.matrix]


def texts() -> list[tuple[str, int]]:
    """Texts that fill a code of each version to the last byte, so that both libraries pad nothing."""
    chance = random.Random(5)  # noqa: S311 (reproducible, not secret)
    return [
        ("".join(chance.choice(MARKS) for _ in range(size)), version)
        for version, size in enumerate(SIZES, start=1)
    ]


def test_every_square_is_that_of_an_independent_library() -> None:
    jobs = [(text, version, mask) for text, version in texts() for mask in range(8)]
    assert len(jobs) == 200
    ours = codes([(text, mask) for text, _, mask in jobs])
    for code, (text, version, mask) in zip(ours, jobs, strict=True):
        assert code == theirs(text, version, mask), (version, mask)


def test_the_mask_is_one_that_is_easiest_to_read() -> None:
    """Judged by the other library's own measure, on whole codes."""
    for (text, version), ours in zip(
        texts()[:12], codes([(text, None) for text, _ in texts()[:12]]), strict=True
    ):
        every = [theirs(text, version, mask) for mask in range(8)]
        points = {"".join(code): hardness(code) for code in every}
        assert ours is not None
        assert points["".join(ours)] == min(points.values()), version


def hardness(code: list[str]) -> int:
    squares = [bytearray(map(int, row)) for row in code]
    return sum(
        encoder.mask_scores(  # type: ignore[no-untyped-call]  # the library has no types here
            squares, len(squares), len(squares)
        )
    )


def test_a_reader_reads_what_was_written() -> None:
    chance = random.Random(6)  # noqa: S311 (reproducible, not secret)
    links = [
        "https://club.example/finder/#" + "".join(chance.choice(MARKS) for _ in range(size))
        for size in range(0, 900, 9)
    ]
    links += ["a", "Grüße 💥"]
    for text, code in zip(links, codes([(text, None) for text in links]), strict=True):
        assert code is not None
        assert [found.text for found in zxingcpp.read_barcodes(picture(code))] == [text]


def picture(code: list[str]) -> Any:
    """The code with its quiet zone, four pixels a square, as bytes of grey."""
    size = len(code) + 8
    rows = ["0" * size] * 4 + [f"0000{row}0000" for row in code] + ["0" * size] * 4
    lines = [bytes(0 if square == "1" else 255 for square in row for _ in range(4)) for row in rows]
    return memoryview(b"".join(line for line in lines for _ in range(4))).cast("B", (size * 4, size * 4))


def test_a_text_that_is_too_long_has_no_code() -> None:
    longest, _ = texts()[-1]
    fits, too_long = codes([(longest, 0), (longest + "a", 0)])
    assert fits is not None
    assert too_long is None
