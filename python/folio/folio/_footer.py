"""The footer: tables, row groups, column chunks."""
from ._bytes import Cursor, Damage


class Fields:
    """The fields of a message. `known` says which numbers are understood; of others the required ones are refused."""

    def __init__(self, data, known):
        self.values = {}
        cursor = Cursor(data)
        while cursor.remaining:
            tag = cursor.varint()
            value = cursor.counted() if tag & 1 else cursor.varint()
            if tag >> 2 in known:
                self.values.setdefault(tag >> 2, []).append(value)
            elif tag & 2:
                raise Damage(f"field {tag >> 2} is needed to read this file, and is of a later version")

    def all(self, field, kind=int):
        values = self.values.get(field, [])
        if not all(isinstance(value, kind) for value in values):
            raise Damage(f"field {field} is of the wrong kind")
        return values

    def one(self, field, default=None, kind=int):
        values = self.all(field, kind)
        if not values and default is None:
            raise Damage(f"field {field} is missing")
        return values[-1] if values else default

    def text(self, field, default=None):
        return self.one(field, default.encode() if default is not None else None, bytes).decode("utf-8", "replace")


class Block:
    def __init__(self, data):
        fields = Fields(data, {1, 2, 3, 4, 5})
        self.offset, self.stored, self.raw, self.codec, self.crc = (fields.one(i) for i in (1, 2, 3, 4, 5))


class Chunk:
    def __init__(self, data):
        fields = Fields(data, {1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 15})
        self.offset = fields.one(1)
        self.size = fields.one(2)
        self.encoding = fields.one(3)
        self.nulls = fields.one(4)
        self.shared = []
        for part in fields.all(6, bytes):
            inner = Fields(part, {1, 2})
            self.shared.append((inner.one(1), Block(inner.one(2, kind=bytes))))
        self.pages = fields.one(7)
        self.table = Block(fields.one(8, kind=bytes))
        pair_filters = fields.one(15, b"", bytes)
        self.pair_filters = Block(pair_filters) if pair_filters else None
        self.source = fields.one(11, -1)
        self.coding = fields.one(12, 0)
        self.references = []
        for reference in fields.all(14, bytes):
            inner = Fields(reference, {1, 2})
            self.references.append((inner.one(1), inner.one(2)))


class Column:
    """A column's name, type (text, int, real, bool, date, time), nullability and description."""

    TYPES = ["text", "int", "real", "bool", "date", "time"]

    def __init__(self, data):
        fields = Fields(data, {1, 2, 3, 4})
        self.name = fields.text(1)
        self.kind = fields.one(2)
        if self.kind >= len(self.TYPES):
            raise Damage(f"type {self.kind} is not known")
        self.nullable = fields.one(3) != 0
        self.description = fields.text(4, "")

    @property
    def type(self):
        return self.TYPES[self.kind]

    def __repr__(self):
        return f"<{self.name} {self.type}{'?' if self.nullable else ''}>"


class Group:
    def __init__(self, data):
        fields = Fields(data, {1, 2})
        self.rows = fields.one(1)
        self.chunks = [Chunk(chunk) for chunk in fields.all(2, bytes)]


class Table:
    """What the footer says of a table."""

    def __init__(self, data):
        fields = Fields(data, {1, 2, 3, 4, 5, 6})
        self.name = fields.text(1)
        self.description = fields.text(2, "")
        self.columns = [Column(column) for column in fields.all(3, bytes)]
        self.rows = fields.one(5)
        self.groups = [Group(group) for group in fields.all(6, bytes)]
        if any(len(group.chunks) != len(self.columns) for group in self.groups):
            raise Damage("a row group with other than one chunk a column")
        if sum(group.rows for group in self.groups) != self.rows:
            raise Damage("the row groups hold other than the rows promised")


class Footer:
    def __init__(self, data):
        fields = Fields(data, {1, 2, 3})
        self.program = fields.text(1, "")
        pairs = [Fields(pair, {1, 2}) for pair in fields.all(2, bytes)]
        self.metadata = {pair.text(1): pair.text(2) for pair in pairs}
        self.tables = [Table(table) for table in fields.all(3, bytes)]
