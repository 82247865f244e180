"""Packs whole numbers into text, one character for a small one; `moving-figure.mjs` unpacks them."""

from __future__ import annotations

from collections.abc import Iterable

ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ!#$%()*+,-./:;=?@[]^_`{|}~"
"""Characters that neither HTML nor JSON escapes."""

SMALL = 58
"""The number of characters that stand for a number by themselves; the others begin one of two characters."""

LARGEST = (SMALL + (len(ALPHABET) - SMALL) * len(ALPHABET)) // 2 - 1


def packed(numbers: Iterable[int]) -> str:
    """The numbers as text.

    Raises:
        ValueError: if one is larger than `LARGEST`, or as far below 0.
    """
    return "".join(map(_packed, numbers))


def _packed(number: int) -> str:
    if abs(number) > LARGEST:
        message = f"{number} is too large to be packed"
        raise ValueError(message)
    # Zigzag: 0, -1, 1, -2 and so on, so that small numbers of both signs come first.
    code = 2 * number if number >= 0 else -2 * number - 1
    if code < SMALL:
        return ALPHABET[code]
    high, low = divmod(code - SMALL, len(ALPHABET))
    return ALPHABET[SMALL + high] + ALPHABET[low]
