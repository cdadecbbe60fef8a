#!/usr/bin/env python3
"""Counts in how many articles each word stem occurs; writes data/timeline/words.tsv.

usage: make_word_counts.py ARTICLES.ndjson.gz > data/timeline/words.tsv
Needs `stemwords` (Debian package libstemmer-tools). Stems in fewer than 1 of 2,000 articles are left out: they are rare.
"""
import collections, gzip, json, re, subprocess, sys

articles = [set(re.findall(r"[a-z0-9]{2,}", json.loads(line)["text"].lower()))
            for line in gzip.open(sys.argv[1], "rt", encoding="utf-8")]
words = sorted(set().union(*articles))
stems = subprocess.run(["stemwords", "-l", "en"], input="\n".join(words) + "\n", capture_output=True, text=True,
                       check=True).stdout.split("\n")
stem_of = dict(zip(words, stems))
counts = collections.Counter(stem for article in articles for stem in {stem_of[word] for word in article})
print("# stem\tarticles of 10,000 that hold it")
for stem, count in sorted(counts.items()):
    share = 10000 * count / len(articles)
    if share >= 5 and not stem.isdigit():
        print(f"{stem}\t{share:.0f}")
