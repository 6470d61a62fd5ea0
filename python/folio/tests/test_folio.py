"""Reads the file that docs/folio.md takes apart byte by byte, and damages it in every way a bit can be flipped."""
import pathlib

import folio
import pytest
from folio import _bytes, _values

SIGNINGS = pathlib.Path(__file__).with_name("signings.folio")


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
