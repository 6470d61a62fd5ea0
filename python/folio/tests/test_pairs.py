"""Filters over pairs of characters, in the file that docs/folio.md takes apart."""
import pathlib

import folio
import pytest
from folio import _pairs
from folio._bytes import Damage

PAIRS = pathlib.Path(__file__).with_name("pairs.folio")


def block(file):
    chunk = file.tables[0].groups[0].chunks[0]
    start = chunk.offset + chunk.pair_filters.offset
    return start, chunk.pair_filters


def test_a_search_finds_what_a_scan_finds():
    texts = folio.read_table(PAIRS)["text"]
    assert None in texts
    for sought in ["签约", "签约仪式", "园", "", "。", *(text[3:7] for text in texts if text)]:
        expected = [text for text in texts if text is not None and sought in text]
        assert folio.read_table(PAIRS, contains={"text": sought})["text"] == expected
    assert folio.read_table(PAIRS, contains={"text": "春风"})["text"] == []
    with pytest.raises(KeyError):
        folio.read_table(PAIRS, contains={"nothing": "签约"})


def test_pages_without_what_is_sought_are_not_read():
    file = folio.File(PAIRS)
    start, filters = block(file)
    data = PAIRS.read_bytes()[start : start + filters.stored]
    held = _pairs.PairFilters(data, 1)
    assert held.may_hold("签约仪式".encode()) == [True]
    absent = [chr(first) + chr(0x8001) for first in range(0x8000, 0x8100)]
    assert sum(held.may_hold(text.encode())[0] for text in absent) < 200
    sought = next(text for text in absent if not held.may_hold(text.encode())[0])
    assert folio._file._Group(file, file.tables[0], 0).rows_with(0, sought.encode()) == []
    assert file.pages_read == 0


def test_bytes_that_are_not_utf8_are_in_no_pair():
    assert len(_pairs.pairs("签约。".encode())) == 2
    assert _pairs.pairs(b"\xad\xbe\xe7\xba\xa6\xe7") == []
    assert _pairs.pairs("签".encode() + b"\xff" + "约".encode()) == []
    assert _pairs.pairs(b"\xed\xa0\x80\xed\xb0\x80") == []


def test_filters_that_are_not_whole():
    good = bytes([5, 2, 0xFF, 0x01, 3, 1, 0x10, 0, 2, 0x10, 0x20])
    assert _pairs.PairFilters(good, 3).may_hold("签约".encode())[1]
    for pages in [0, 1, 2, 4]:
        with pytest.raises(Damage):
            _pairs.PairFilters(good, pages)
    for end in range(len(good)):
        with pytest.raises(Damage):
            _pairs.PairFilters(good[:end], 3)
    for at, byte in [(0, 0), (0, 17), (4, 0), (1, 200)]:
        with pytest.raises(Damage):
            _pairs.PairFilters(good[:at] + bytes([byte]) + good[at + 1 :], 3)


def test_a_damaged_filter_is_noticed_where_it_is_used(tmp_path):
    start, filters = block(folio.File(PAIRS))
    bad = tmp_path / "bad.folio"
    for at in range(start, start + filters.stored):
        data = bytearray(PAIRS.read_bytes())
        data[at] ^= 16
        bad.write_bytes(data)
        assert folio.read_table(bad) == folio.read_table(PAIRS)
        with pytest.raises(folio.DamagedFile, match=f"column 'text', row group 0, byte {start}: "):
            folio.read_table(bad, contains={"text": "签约"})
