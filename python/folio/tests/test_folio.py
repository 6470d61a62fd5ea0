"""Reads the file that docs/folio.md takes apart byte by byte, and damages it in every way a bit can be flipped."""
import pathlib

import folio
import pytest
from folio import _bytes, _values

SIGNINGS = pathlib.Path(__file__).with_name("signings.folio")
EXCERPTS = pathlib.Path(__file__).with_name("excerpts.folio")


def test_the_file_of_the_specification():
    assert folio.read_table(SIGNINGS) == {
        "id": ["p1-01", "p1-02", "p2-01"],
        "yuan": [271000000.0, None, 12.5],
        "name": ["光电园", "光电园", "二期"],
    }


def test_columns_in_the_order_asked_for():
    assert list(folio.read_table(SIGNINGS, columns=["name", "id"])) == ["name", "id"]
    with pytest.raises(KeyError):
        folio.read_table(SIGNINGS, columns=["nothing"])
    with pytest.raises(KeyError):
        folio.read_table(SIGNINGS, table="nothing")


def test_what_the_file_says_of_itself():
    file = folio.File(SIGNINGS)
    assert [(c.name, c.type, c.nullable) for c in file.tables[0].columns] == [
        ("id", "text", False),
        ("yuan", "real", True),
        ("name", "text", False),
    ]
    assert file.tables[0].name == "signings"
    assert file.program.startswith("broadsheet")


def test_every_flipped_bit_and_every_cut_is_noticed(tmp_path):
    good = SIGNINGS.read_bytes()
    bad = tmp_path / "bad.folio"
    expected = folio.read_table(SIGNINGS)
    unread = set()
    for at in range(len(good)):
        for bit in range(8):
            data = bytearray(good)
            data[at] ^= 1 << bit
            bad.write_bytes(data)
            try:
                assert folio.read_table(bad) == expected
                unread.add(at)
            except (folio.DamagedFile, folio.UnsupportedFile):
                assert at not in unread
        bad.write_bytes(good[:at])
        with pytest.raises((folio.DamagedFile, folio.UnsupportedFile)):
            folio.read_table(bad)
    # The Bloom filter of `id`, which this reader has no use for.
    assert len(unread) == 32


def test_numbers():
    cursor = _bytes.Cursor(bytes([0xAC, 0x02, 0x03, 0xD1, 0x08]))
    assert cursor.varint() == 300
    assert cursor.zigzag() == -2
    assert _bytes.bits(cursor, 4, 3) == [1, 2, 3, 4]
    assert _bytes.wrap(1 << 63) == -(1 << 63)


def test_ranks():
    characters = "的一"
    assert _values.decode_ranks(bytes([0, 0, 1, 255, 0x00, 0xF6, 0x01]), characters) == "的的一😀".encode()
    with pytest.raises(_bytes.Damage):
        _values.decode_ranks(bytes([2]), characters)


def test_pyarrow_and_pandas():
    pytest.importorskip("pyarrow")
    table = folio.read_table(SIGNINGS, to="pyarrow")
    assert table.column("yuan").to_pylist() == [271000000.0, None, 12.5]
    assert str(table.schema.field("id").type) == "string"
    pytest.importorskip("pandas")
    assert folio.read_table(SIGNINGS, to="pandas").shape == (3, 3)


def test_texts_that_stand_in_another_table():
    texts = ["春风拂面，河岸的柳树绿了。孩子们放起风筝。", "The ferry runs again: 渡口的水涨了三尺，老船工说船好走。"]
    assert folio.read_table(EXCERPTS, table="paragraphs")["text"] == texts
    facts = folio.read_table(EXCERPTS, table="facts")
    assert facts["part"] == [
        "春风拂面，河岸的柳树绿了",
        "春风拂面，河岸的柳树绿了",
        None,
        "ferry runs",
        "nowhere",
        "渡口的水涨了三尺，老船工说船好走",
    ]
    assert facts["whole"] == ["\n".join(texts)] * 3 + [texts[1]] * 3
    chunks = folio.File(EXCERPTS).tables[1].groups[0].chunks
    assert [chunk.encoding for chunk in chunks[2:]] == [_values.EXCERPT, _values.JOINED]


def test_every_flipped_bit_of_a_file_whose_tables_refer_to_each_other_is_noticed(tmp_path):
    good = EXCERPTS.read_bytes()
    bad = tmp_path / "bad.folio"
    names = [table.name for table in folio.File(EXCERPTS).tables]
    expected = [folio.read_table(EXCERPTS, table=name) for name in names]
    unread = 0
    for at in range(len(good)):
        for bit in range(8):
            data = bytearray(good)
            data[at] ^= 1 << bit
            bad.write_bytes(data)
            try:
                assert [folio.read_table(bad, table=name) for name in names] == expected
                unread += 1
            except (folio.DamagedFile, folio.UnsupportedFile):
                pass
        bad.write_bytes(good[:at])
        with pytest.raises((folio.DamagedFile, folio.UnsupportedFile)):
            folio.File(bad)
    # This file has no Bloom filter, which this reader has no use for.
    assert unread == 0


def test_parts_that_lie_outside_their_texts():
    texts = ["签约".encode(), b""]
    assert _values.part(texts, 0, 3, 3) == "约".encode()
    assert _values.part(texts, 1, 0, 0) == b""
    for row, start, length in [(2, 0, 0), (-1, 0, 0), (0, -3, 3), (0, 0, 9), (0, 7, 0), (0, 3, -3), (0, 1, 2), (0, 0, 4)]:
        with pytest.raises(_bytes.Damage):
            _values.part(texts, row, start, length)


def test_references_to_what_is_no_other_table(tmp_path):
    file = folio.File(EXCERPTS)
    paragraphs, facts = file.tables
    for reference in [(1, 2), (0, 7), (9, 0)]:
        facts.groups[0].chunks[2].references = [reference]
        with pytest.raises(folio.DamagedFile):
            file.column(facts, 2)
    facts.groups[0].chunks[2].references = []
    with pytest.raises(folio.DamagedFile):
        file.column(facts, 2)
    # Two that refer to each other.
    file = folio.File(EXCERPTS)
    paragraphs, facts = file.tables
    paragraphs.groups[0].chunks[1].encoding = _values.EXCERPT
    paragraphs.groups[0].chunks[1].references = [(1, 2)]
    with pytest.raises(folio.DamagedFile, match="refers to another table itself"):
        file.column(facts, 2)
