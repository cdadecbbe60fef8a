#!/usr/bin/env python3
"""Prints the first N extractions of a file, the file repeated as often as needed, each time 400 days later.

usage: repeat_shifted.py EXTRACTIONS.ndjson N
"""
import datetime, json, re, sys

DAY = re.compile(r"\d{4}-\d\d-\d\d")


def shifted(text, days):
    def later(match):
        try:
            return (datetime.date.fromisoformat(match.group(0)) + datetime.timedelta(days)).isoformat()
        except (ValueError, OverflowError):
            return match.group(0)
    return DAY.sub(later, text)


lines = open(sys.argv[1], encoding="utf-8").read().splitlines()
for number in range(int(sys.argv[2])):
    turn, index = divmod(number, len(lines))
    article = json.loads(lines[index])
    article["id"] += f"-{turn}"
    article["published"] = shifted(article["published"], 400 * turn)
    for event in article["events"]:
        event["id"] += f"-{turn}"
        event["date"] = shifted(event["date"], 400 * turn)
        for link in event.get("links", []):
            link["event"] += f"-{turn}"
    for time in article["times"]:
        time["edtf"] = shifted(time["edtf"], 400 * turn)
    print(json.dumps(article, ensure_ascii=False))
