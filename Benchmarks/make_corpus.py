#!/usr/bin/env python3
"""make_corpus.py OUT_DIR --megabytes N [--seeds DIR] [--seed S] [--page-bytes N]

Makes a corpus of varied newspaper pages out of sample pages, for measuring speed and memory: no two pages are alike.
Every page starts from a sample page in which clauses were exchanged with clauses of other pages of the same script;
digits are then permuted, so that numbers differ from page to page. With --page-bytes pages are cut to that size.
The same arguments make the same bytes. Only the Python standard library is used.
"""
import argparse
import os
import random
import re

VARIANTS = 24
CLAUSE = re.compile(r"[^，。；、：？！“”（）\s]{4,40}")


def variants(texts, rng):
    """Some dozens of pages for each sample page, with a sixth of their clauses exchanged."""
    pool = [clause for text in texts for clause in CLAUSE.findall(text) if not clause.isascii()]
    by_length = {}
    for clause in pool:
        by_length.setdefault(len(clause), []).append(clause)

    def exchanged(match):
        clause = match.group()
        if clause.isascii() or rng.random() > 0.16:
            return clause
        return rng.choice(by_length[len(clause)])

    for text in texts:
        for _ in range(VARIANTS):
            yield CLAUSE.sub(exchanged, text).encode()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("out")
    parser.add_argument("--megabytes", type=float, required=True)
    parser.add_argument("--seeds", default=os.path.join(os.path.dirname(__file__), "..", "seeds"))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--page-bytes", type=int)
    options = parser.parse_args()
    rng = random.Random(options.seed)
    texts = []
    for name in sorted(os.listdir(options.seeds)):
        if name.endswith((".txt", ".md")) and name != "README.md":
            try:
                with open(os.path.join(options.seeds, name), encoding="utf-8") as page:
                    texts.append(page.read())
            except UnicodeDecodeError:
                continue  # pages in other encodings are not for recombining
    pages = list(variants(texts, rng))
    total, number = 0, 0
    while total < options.megabytes * 1e6:
        digits = list(b"0123456789")
        rng.shuffle(digits)
        page = rng.choice(pages).translate(bytes.maketrans(b"0123456789", bytes(digits)))
        if options.page_bytes:
            start = rng.randrange(max(1, len(page) - options.page_bytes))
            page = page[start : start + options.page_bytes].decode("utf-8", "ignore").encode()
        folder = os.path.join(options.out, f"{number // 1000:04}")
        if number % 1000 == 0:
            os.makedirs(folder, exist_ok=True)
        with open(os.path.join(folder, f"{number:07}.txt"), "wb") as out:
            out.write(page)
        total += len(page)
        number += 1
    print(f"{number} pages, {total / 1e6:.1f} MB in {options.out}")


if __name__ == "__main__":
    main()
