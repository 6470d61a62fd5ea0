"""The values of a page, by the encoding of its chunk."""
import struct

from . import _bytes
from ._bytes import Damage

PLAIN, CONSTANT, DICTIONARY, RUNS, PACKED, DELTA, DIFFERENCE, PLANES, DECIMAL, FRONT, SPAN, EXCERPT, JOINED = range(13)
# Texts of another table that those of a page are joined of, at most.
MOST_JOINED = 1 << 20
TEXT, INT, REAL, BOOL, DATE, TIME = range(6)


def decode_ranks(codes, characters):
    """Codes of characters by rank, back to UTF-8."""
    out = []
    at = 0
    try:
        while at < len(codes):
            rank = codes[at]
            at += 1
            if rank == 255:
                if at + 3 > len(codes):
                    raise Damage("a character ends too early")
                out.append(chr(int.from_bytes(codes[at : at + 3], "little")))
                at += 3
                continue
            if rank >= 232:
                rank = 232 + (rank - 232) * 256 + codes[at]
                at += 1
            out.append(characters[rank])
        return "".join(out).encode()
    except (IndexError, ValueError) as error:
        raise Damage("a character that is not in the table") from error


def part(texts, row, start, length):
    """Some bytes of one of the texts, which must not cut a character."""
    if not 0 <= row < len(texts):
        raise Damage(f"a text is taken from row {row} of {len(texts)}")
    whole = texts[row]
    if start < 0 or length < 0 or start + length > len(whole):
        raise Damage("a text is no part of the one it is taken from")
    if any(at < len(whole) and whole[at] & 0xC0 == 0x80 for at in (start, start + length)):
        raise Damage("a text begins or ends inside a character")
    return whole[start : start + length]


class Values:
    """Reads the bodies of one chunk's pages."""

    def __init__(self, encoding, kind, characters=None, dictionary=None):
        self.encoding = encoding
        self.kind = kind
        self.characters = characters
        self.dictionary = dictionary

    def read(self, cursor, count, source):
        if count == 0 and cursor.remaining == 0:
            return []
        encoding, kind = self.encoding, self.kind
        if encoding == CONSTANT:
            if len(self.dictionary or []) != 1:
                raise Damage("a constant without its value")
            return self.dictionary * count
        if encoding == DICTIONARY:
            codes = _bytes.packed(cursor, count)
            if codes and (self.dictionary is None or min(codes) < 0 or max(codes) >= len(self.dictionary)):
                raise Damage("a code outside the dictionary")
            return [self.dictionary[code] for code in codes]
        if kind == TEXT:
            return self._texts(cursor, count, source)
        if kind == REAL and encoding == DECIMAL:
            return _bytes.decimals(cursor, count)
        if kind == REAL and encoding == PLAIN:
            return list(struct.unpack(f"<{count}d", cursor.take(8 * count)))
        if kind == BOOL and encoding == PLAIN:
            return [bit == 1 for bit in _bytes.bits(cursor, count, 1)]
        if kind in (INT, DATE, TIME):
            return self._numbers(cursor, count, source)
        raise Damage(f"encoding {encoding} in a column of type {kind}")

    def _numbers(self, cursor, count, source):
        if self.encoding == PACKED:
            return _bytes.packed(cursor, count)
        if self.encoding == DELTA:
            return _bytes.delta(cursor, count)
        if self.encoding == PLANES:
            return _bytes.planes(cursor, count)
        if self.encoding == DIFFERENCE:
            return [_bytes.wrap(number + other) for number, other in zip(_bytes.packed(cursor, count), source)]
        if self.encoding == RUNS:
            lengths = self._runs(cursor, count)
            return [value for value, n in zip(_bytes.packed(cursor, len(lengths)), lengths) for _ in range(n)]
        raise Damage(f"encoding {self.encoding} in a column of numbers")

    @staticmethod
    def _runs(cursor, count):
        lengths = _bytes.sizes(cursor, cursor.size(count), count)
        if sum(lengths) != count:
            raise Damage(f"runs of other than {count} values")
        return lengths

    def plain_texts(self, cursor, count):
        lengths = _bytes.sizes(cursor, count, cursor.remaining)
        texts = [cursor.take(length) for length in lengths]
        if self.characters is not None:
            texts = [decode_ranks(codes, self.characters) for codes in texts]
        return texts

    def _texts(self, cursor, count, source):
        if self.encoding == PLAIN:
            return self.plain_texts(cursor, count)
        if self.encoding == RUNS:
            lengths = self._runs(cursor, count)
            return [text for text, n in zip(self.plain_texts(cursor, len(lengths)), lengths) for _ in range(n)]
        if self.encoding == FRONT:
            shared = _bytes.packed(cursor, count)
            texts, before = [], b""
            for common, length in zip(shared, _bytes.sizes(cursor, count, cursor.remaining)):
                if not 0 <= common <= len(before):
                    raise Damage("a text shares more than there is")
                before = before[:common] + cursor.take(length)
                texts.append(before)
            return texts
        if self.encoding == SPAN:
            texts = []
            for start, length, other in zip(_bytes.packed(cursor, count), _bytes.packed(cursor, count), source):
                if start < 0 or length < 0 or start + length > len(other):
                    raise Damage("a span outside the text it is part of")
                texts.append(other[start : start + length])
            return texts
        if self.encoding == EXCERPT:
            return self._excerpts(cursor, count, source)
        if self.encoding == JOINED:
            return self._joined(cursor, count, source)
        raise Damage(f"encoding {self.encoding} in a column of texts")

    def _excerpts(self, cursor, count, sources):
        """Parts of texts of other tables; `sources` holds all texts of each column referred to."""
        distinct = cursor.size(count)
        lengths = _bytes.numbers(cursor, distinct)
        origins = _bytes.numbers(cursor, distinct)
        if any(length < 1 for length in lengths) or sum(lengths) != count:
            raise Damage(f"runs of other than {count} values")
        if any(not 0 <= origin <= len(sources) for origin in origins):
            raise Damage("a text of a reference that there is not")
        found = [iter(self.plain_texts(cursor, origins.count(0)))]
        for number, texts in enumerate(sources, 1):
            some = origins.count(number)
            rows, starts, sizes = (_bytes.numbers(cursor, some) for _ in range(3))
            found.append(iter([part(texts, *place) for place in zip(rows, starts, sizes)]))
        return [text for origin, n in zip(origins, lengths) for text in [next(found[origin])] * n]

    def _joined(self, cursor, count, sources):
        """Whole texts of another table, joined by line feeds."""
        counts = _bytes.numbers(cursor, count)
        if any(number < 0 for number in counts) or sum(counts) > MOST_JOINED:
            raise Damage("a text joined of too many others")
        own = iter(self.plain_texts(cursor, counts.count(0)))
        rows = _bytes.numbers(cursor, sum(number - 1 for number in counts if number))
        if any(not 0 <= row < len(sources[0]) for row in rows):
            raise Damage(f"a text is taken from a row that is not one of {len(sources[0])}")
        texts, at = [], 0
        for number in counts:
            if number == 0:
                texts.append(next(own))
                continue
            texts.append(b"\n".join(sources[0][row] for row in rows[at : at + number - 1]))
            at += number - 1
        return texts

    def read_dictionary(self, data):
        cursor = _bytes.Cursor(data)
        count = cursor.size(1 << 24)
        if self.kind == TEXT:
            return self.plain_texts(cursor, count)
        if self.kind == REAL:
            return _bytes.decimals(cursor, count)
        return _bytes.packed(cursor, count)
