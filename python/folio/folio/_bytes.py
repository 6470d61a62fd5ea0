"""Numbers as Folio writes them. A Cursor never reads past its end: it raises Damage instead."""
import struct


class Damage(Exception):
    """Bytes that are not what the format says."""


class Cursor:
    def __init__(self, data, start=0, end=None):
        self.data = data
        self.at = start
        self.end = len(data) if end is None else end

    @property
    def remaining(self):
        return self.end - self.at

    def take(self, count):
        if count < 0 or count > self.remaining:
            raise Damage(f"{count} bytes where {self.remaining} are left")
        self.at += count
        return self.data[self.at - count : self.at]

    def byte(self):
        return self.take(1)[0]

    def varint(self):
        number = shift = 0
        while True:
            byte = self.byte()
            if shift == 63 and byte > 1:
                raise Damage("a number over 64 bits")
            number |= (byte & 0x7F) << shift
            if byte < 0x80:
                return number
            shift += 7

    def size(self, limit):
        number = self.varint()
        if number > limit:
            raise Damage(f"a size of {number} where {limit} fit")
        return number

    def zigzag(self):
        coded = self.varint()
        return (coded >> 1) ^ -(coded & 1)

    def uint32(self):
        return struct.unpack("<I", self.take(4))[0]

    def counted(self):
        return self.take(self.size(self.remaining))


def wrap(number):
    """A sum or difference as a signed 64-bit number, which is how Folio adds."""
    return (number + (1 << 63)) % (1 << 64) - (1 << 63)


def bits(cursor, count, width):
    """`count` numbers of `width` bits, the lowest bit first."""
    if width > 64:
        raise Damage(f"a width of {width} bits")
    data = cursor.take((count * width + 7) // 8)
    if width == 0:
        return [0] * count
    if width == 8:
        return list(data)
    mask = (1 << width) - 1
    numbers = []
    # Sixty-four numbers fill whole bytes at any width, and a small integer is quick to shift.
    for start in range(0, count, 64):
        word = int.from_bytes(data[start * width // 8 : (start + 64) * width // 8], "little")
        for _ in range(min(64, count - start)):
            numbers.append(word & mask)
            word >>= width
    return numbers


def packed(cursor, count):
    if count == 0:
        return []
    smallest = cursor.zigzag()
    width = cursor.byte()
    return [wrap(smallest + number) for number in bits(cursor, count, width)]


def delta(cursor, count):
    if count == 0:
        return []
    numbers = [cursor.zigzag()]
    for difference in packed(cursor, count - 1):
        numbers.append(wrap(numbers[-1] + difference))
    return numbers


def planes(cursor, count):
    if count == 0:
        return []
    smallest = cursor.zigzag()
    number = cursor.byte()
    if number > 8:
        raise Damage(f"{number} planes")
    data = [cursor.take(count) for _ in range(number)]
    return [wrap(smallest + sum(plane[i] << (8 * k) for k, plane in enumerate(data))) for i in range(count)]


def numbers(cursor, count):
    """Numbers that say how they stand: in planes, or as planes of the steps from one to the next."""
    if count == 0:
        return []
    form = cursor.byte()
    if form == 0:
        return planes(cursor, count)
    if form != 1:
        raise Damage(f"numbers in unknown form {form}")
    values = [cursor.zigzag()]
    for step in planes(cursor, count - 1):
        values.append(wrap(values[-1] + step))
    return values


def sizes(cursor, count, limit):
    numbers = packed(cursor, count)
    if any(number < 0 for number in numbers) or sum(numbers) > limit:
        raise Damage(f"lengths that go beyond {limit}")
    return numbers


def decimals(cursor, count):
    exponents = struct.unpack(f"{count}b", cursor.take(count))
    numbers = []
    for exponent in exponents:
        if exponent == -128:
            numbers.append(None)
        elif not -22 <= exponent <= 22:
            raise Damage(f"an exponent of {exponent}")
        else:
            whole = float(cursor.zigzag())
            numbers.append(whole / 10.0**-exponent if exponent < 0 else whole * 10.0**exponent)
    return [struct.unpack("<d", cursor.take(8))[0] if number is None else number for number in numbers]
