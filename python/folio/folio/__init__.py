"""Reads Folio files: see docs/folio.md for the format.

    import folio
    table = folio.read_table("out/people.folio", columns=["name", "mentions"])
"""
from ._file import Column, DamagedFile, File, Table, UnsupportedFile, read_table

__all__ = ["Column", "DamagedFile", "File", "Table", "UnsupportedFile", "read_table"]
