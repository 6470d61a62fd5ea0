"""Filters over pairs of neighbouring characters: which pages of a column may hold what is sought."""
from ._bytes import Cursor, Damage

MOST_BITS_SET = 16
MOST_BYTES = 1 << 24
WORD, HALF = (1 << 64) - 1, (1 << 32) - 1


def pairs(text):
    """The hashes of all pairs of neighbouring characters; bytes that are not UTF-8 are in no pair."""
    points = [ord(character) for character in text.decode("utf-8", "surrogateescape")]
    return [
        _hash(first << 32 | second)
        for first, second in zip(points, points[1:])
        if not any(0xD800 <= point < 0xE000 for point in (first, second))
    ]


def _hash(number):
    number = number * 0x9E3779B97F4A7C15 & WORD
    number ^= number >> 32
    number = number * 0xD6E8FEB86659FD93 & WORD
    return number ^ number >> 32


def bit(pair, number, bits):
    """The bit, of so many, that a pair sets as its first one (number 0), second one …"""
    start, step = pair & HALF, pair >> 32 | 1
    return ((start + number * step & HALF) * bits) >> 32


def _holds(pair, filter_, bits_set):
    places = (bit(pair, number, 8 * len(filter_)) for number in range(bits_set))
    return all(filter_[place >> 3] >> (place & 7) & 1 for place in places)


class PairFilters:
    def __init__(self, data, pages):
        cursor = Cursor(data)
        self._bits_of_common, self._common = self._bits_set(cursor), self._filter(cursor)
        self._bits_of_others = self._bits_set(cursor)
        self._pages = [self._filter(cursor) for _ in range(pages)]
        if cursor.remaining:
            raise Damage("bytes after the last pair filter")

    @staticmethod
    def _bits_set(cursor):
        bits = cursor.byte()
        if not 1 <= bits <= MOST_BITS_SET:
            raise Damage(f"pair filters with {bits} bits a pair")
        return bits

    @staticmethod
    def _filter(cursor):
        return cursor.take(cursor.size(MOST_BYTES))

    @staticmethod
    def _on_page(pair, page):
        pair = (pair + page) * 0xD6E8FEB86659FD93 & WORD
        return pair ^ pair >> 32

    def may_hold(self, text):
        """For each page whether it may hold a text that contains this one."""
        telling = [
            pair for pair in pairs(text) if not self._common or not _holds(pair, self._common, self._bits_of_common)
        ]
        return [
            not page or all(_holds(self._on_page(pair, number), page, self._bits_of_others) for pair in telling)
            for number, page in enumerate(self._pages)
        ]
