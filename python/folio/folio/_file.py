"""Files: opening, checking, reading pages, giving tables."""
import datetime
import struct
import zlib

from . import _values
from ._bytes import Cursor, Damage, bits
from ._footer import Column, Footer, Table
from ._pairs import PairFilters

MAGIC = b"FOLIO\x1a\x01\x00"
TRAILER = 32
CHARACTERS, DICTIONARY = 1, 0
EPOCH_DAY = datetime.date(1970, 1, 1)
EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)

__all__ = ["Column", "DamagedFile", "File", "Table", "UnsupportedFile", "read_table"]


class DamagedFile(Exception):
    """The file is not whole: the message says where."""


class UnsupportedFile(Exception):
    """The file needs a later reader."""


class File:
    """A Folio file. The footer is read and checked at once, pages when they are asked for."""

    def __init__(self, path):
        self.path = str(path)
        with open(path, "rb") as file:
            self._data = file.read()
        data = self._data
        if len(data) < len(MAGIC) + TRAILER or data[:6] != MAGIC[:6]:
            raise DamagedFile(f"{self.path}: is not a Folio file, or was cut short")
        if data[:8] != MAGIC:
            raise UnsupportedFile(f"{self.path}: is of a later version of the format, or damaged")
        start, length, crc, size, magic = struct.unpack("<QIIQ8s", data[-TRAILER:])
        if magic != MAGIC or size != len(data) or start + length + TRAILER != size or start < len(MAGIC):
            raise DamagedFile(f"{self.path}: the file's end does not fit the file")
        footer = data[start : start + length]
        if zlib.crc32(footer) != crc:
            raise DamagedFile(f"{self.path}: the footer's checksum does not match")
        self._end = start
        try:
            footer = Footer(footer)
        except Damage as error:
            raise UnsupportedFile(f"{self.path}: in the footer: {error}") from error
        self.program, self.metadata, self.tables = footer.program, footer.metadata, footer.tables
        self._texts = {}
        # Of all columns so far; what a search passes over is not among them.
        self.pages_read = 0

    def table(self, name=None):
        """The table of that name; the first one where none is given."""
        for table in self.tables:
            if name is None or table.name == name:
                return table
        raise KeyError(f"{self.path}: there is no table {name!r}; there are {[t.name for t in self.tables]}")

    def _referred(self, reference, table):
        """All texts of a column that chunks of another table refer to, empty where null."""
        if reference not in self._texts:
            number, index = reference
            if not (number < len(self.tables) and index < len(self.tables[number].columns)):
                raise Damage("refers to no column")
            other = self.tables[number]
            if other is table or other.columns[index].kind != _values.TEXT:
                raise Damage("refers to no column of text in another table")
            texts = []
            for group in range(len(other.groups)):
                texts += _Group(self, other, group, refers=False).read(index)
            self._texts[reference] = [b"" if text is None else text for text in texts]
        return self._texts[reference]

    def column(self, table, index):
        """A column's values: bytes, int, float or bool, and None where null."""
        values = []
        for number in range(len(table.groups)):
            values += _Group(self, table, number).read(index)
        return values


class _Group:
    """One row group; a column that others refer to is read once."""

    def __init__(self, file, table, number, refers=True):
        """refers: whether columns may refer to other tables; those that are referred to may not."""
        self.file, self.table, self.number, self.refers = file, table, number, refers
        self.group = table.groups[number]
        self.known = {}

    def rows_with(self, index, text):
        """The rows whose text in a column contains this one; pages that the filters rule out are not read."""
        column, chunk = self.table.columns[index], self.group.chunks[index]
        place = f"{self.file.path}: column {column.name!r}, row group {self.number}"
        wanted = None
        if chunk.pair_filters:
            block = chunk.pair_filters
            data = self._block(chunk, block.offset, block.stored, block.raw, block.codec, block.crc, b"", place)
            try:
                wanted = PairFilters(data, chunk.pages).may_hold(text)
            except Damage as error:
                raise DamagedFile(f"{place}, byte {chunk.offset + block.offset}: {error}") from error
        values = self.read(index, wanted=wanted)
        return [row for row, value in enumerate(values) if value is not None and text in value]

    def read(self, index, depth=0, wanted=None):
        """A column's values; of pages that are not wanted, None for each row."""
        if index in self.known:
            return self.known[index]
        if not 0 <= index < len(self.table.columns) or depth > len(self.table.columns):
            raise DamagedFile(f"{self.file.path}: row group {self.number}: a column refers to none, or to itself")
        column, chunk = self.table.columns[index], self.group.chunks[index]
        place = f"{self.file.path}: column {column.name!r}, row group {self.number}"
        source = None
        if chunk.encoding in (_values.DIFFERENCE, _values.SPAN):
            empty = b"" if column.kind == _values.TEXT else 0
            source = [empty if value is None else value for value in self.read(chunk.source, depth + 1)]
        try:
            if chunk.encoding in (_values.EXCERPT, _values.JOINED):
                source = self._sources(column, chunk)
            values = self._chunk(column, chunk, source, place, wanted)
        except Damage as error:
            raise DamagedFile(f"{place}: {error}") from error
        if wanted is None or all(wanted):
            self.known[index] = values
        return values

    def _sources(self, column, chunk):
        fits = len(chunk.references) == 1 if chunk.encoding == _values.JOINED else chunk.references
        if column.kind != _values.TEXT or not fits:
            raise Damage("refers to no column of text in another table")
        if not self.refers:
            raise Damage("is referred to, and refers to another table itself")
        return [self.file._referred(reference, self.table) for reference in chunk.references]

    def _block(self, chunk, offset, stored, raw, codec, crc, primer, place):
        at = chunk.offset + offset
        if offset + stored > chunk.size or chunk.offset + chunk.size > self.file._end:
            raise DamagedFile(f"{place}, byte {at}: stands outside its column chunk")
        data = self.file._data[at : at + stored]
        if zlib.crc32(data) != crc:
            raise DamagedFile(f"{place}, byte {at}: the checksum does not match")
        if codec == 0:
            return data
        if codec > 2:
            raise UnsupportedFile(f"{place}, byte {at}: codec {codec} is not known")
        inflater = zlib.decompressobj(-15, zdict=primer[-32768:]) if codec == 2 else zlib.decompressobj(-15)
        try:
            inflated = inflater.decompress(data, raw + 1)
        except zlib.error as error:
            raise DamagedFile(f"{place}, byte {at}: {error}") from error
        if len(inflated) != raw or not inflater.eof:
            raise DamagedFile(f"{place}, byte {at}: inflates to another size than promised")
        return inflated

    def _chunk(self, column, chunk, source, place, wanted=None):
        def whole(block):
            return self._block(chunk, block.offset, block.stored, block.raw, block.codec, block.crc, b"", place)

        characters = dictionary = None
        first = 0
        for kind, block in chunk.shared:
            data = whole(block)
            first = max(first, block.offset + block.stored)
            if kind == CHARACTERS:
                characters = data.decode("utf-8")
            elif kind == DICTIONARY:
                coded = characters if chunk.coding == 1 else None
                dictionary = _values.Values(chunk.encoding, column.kind, coded).read_dictionary(data)
            else:
                raise UnsupportedFile(f"{place}: a shared block of unknown kind {kind}")
        if chunk.coding == 1 and characters is None:
            raise Damage("has no character table")
        coded = characters if chunk.coding == 1 else None
        reader = _values.Values(chunk.encoding, column.kind, coded, dictionary)
        rows, primer, offset = [], b"", first
        table = Cursor(whole(chunk.table))
        for number in range(chunk.pages):
            count, stored, raw = table.varint(), table.varint(), table.varint()
            codec, crc, nulls, flags = table.byte(), table.uint32(), table.varint(), table.byte()
            for flag in (1, 2):
                if flags & flag:
                    table.counted()
            where = f"{place}, page {number}"
            is_wanted = wanted is None or wanted[number]
            if not is_wanted and (number > 0 or not any(wanted)):
                rows += [None] * count
                offset += stored
                continue
            self.file.pages_read += 1
            data = self._block(chunk, offset, stored, raw, codec, crc, primer, where)
            if number == 0:
                primer = data
            offset += stored
            if not is_wanted:
                rows += [None] * count
                continue
            others = source
            if chunk.encoding in (_values.DIFFERENCE, _values.SPAN):
                others = source[len(rows) : len(rows) + count]
            try:
                rows += self._page(Cursor(data), count, nulls, chunk, reader, others)
            except Damage as error:
                raise DamagedFile(f"{where}, byte {chunk.offset + offset - stored}: {error}") from error
        if len(rows) != self.group.rows:
            raise Damage(f"the pages hold {len(rows)} rows of {self.group.rows}")
        return rows

    @staticmethod
    def _page(cursor, count, nulls, chunk, reader, source):
        present = [True] * count
        if chunk.nulls:
            mark = cursor.byte()
            if mark == 1:
                present = [False] * count
            elif mark == 2:
                present = [bit == 1 for bit in bits(cursor, count, 1)]
            elif mark != 0:
                raise Damage("unknown mark of nulls")
        if present.count(False) != nulls:
            raise Damage(f"other than {nulls} nulls")
        if chunk.encoding in (_values.DIFFERENCE, _values.SPAN):
            source = [other for other, there in zip(source, present) if there]
        values = reader.read(cursor, count - nulls, source)
        if cursor.remaining:
            raise Damage("bytes after the last value")
        if not nulls:
            return values
        given = iter(values)
        return [next(given) if there else None for there in present]


def _python(column, values):
    """Values as Python has them."""
    convert = {
        "text": lambda value: value.decode("utf-8", "replace"),
        "date": lambda value: EPOCH_DAY + datetime.timedelta(days=value),
        "time": lambda value: EPOCH + datetime.timedelta(microseconds=value),
    }.get(column.type)
    if convert is None:
        return values
    return [None if value is None else convert(value) for value in values]


def _arrow(pyarrow, column, values):
    kinds = {
        "text": pyarrow.string(),
        "int": pyarrow.int64(),
        "real": pyarrow.float64(),
        "bool": pyarrow.bool_(),
        "date": pyarrow.date32(),
        "time": pyarrow.timestamp("us", tz="UTC"),
    }
    kind = kinds[column.type]
    if column.type == "text":
        return pyarrow.array(values, pyarrow.binary()).cast(kind)
    if column.type == "date":
        return pyarrow.array(values, pyarrow.int32()).cast(kind)
    if column.type == "time":
        return pyarrow.array(values, pyarrow.int64()).cast(kind)
    return pyarrow.array(values, kind)


def read_table(path, columns=None, table=None, to="dict", contains=None):
    """Reads a table of a Folio file.

    columns: names, in the order wanted; all where None. table: its name, where the file holds several.
    contains: texts by the names of columns: only rows whose texts contain them, {"body": "签约"}.
    to: "dict" (of lists), "pandas" (DataFrame) or "pyarrow" (Table); the last two need those packages.
    """
    if to not in ("dict", "pandas", "pyarrow"):
        raise ValueError(f"to={to!r} is none of 'dict', 'pandas', 'pyarrow'")
    file = File(path)
    described = file.table(table)
    names = [column.name for column in described.columns]
    for name in columns or []:
        if name not in names:
            raise KeyError(f"{file.path}: there is no column {name!r}; there are {names}")
    for name in contains or {}:
        if name not in names or described.columns[names.index(name)].type != "text":
            raise KeyError(f"{file.path}: there is no column of text {name!r}")
    sought = [(names.index(name), text.encode()) for name, text in (contains or {}).items()]
    wanted = [names.index(name) for name in (names if columns is None else columns)]
    # Groups outside, columns inside: what several columns refer to is read once.
    parts = {index: [] for index in wanted}
    for number in range(len(described.groups)):
        group = _Group(file, described, number)
        rows = range(described.groups[number].rows)
        for index, text in sought:
            if rows:
                found = set(group.rows_with(index, text))
                rows = [row for row in rows if row in found]
        if not rows:
            continue
        for index in parts:
            values = group.read(index)
            parts[index] += values if not sought else [values[row] for row in rows]
    chosen = [(described.columns[index], parts[index]) for index in wanted]
    if to == "dict":
        return {column.name: _python(column, values) for column, values in chosen}
    import pyarrow

    fields = [
        pyarrow.field(column.name, _arrow(pyarrow, column, []).type, column.nullable) for column, _ in chosen
    ]
    arrays = [_arrow(pyarrow, column, values) for column, values in chosen]
    made = pyarrow.Table.from_arrays(arrays, schema=pyarrow.schema(fields))
    return made.to_pandas() if to == "pandas" else made
