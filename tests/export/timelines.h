// Timelines for the tests of the exports.
#pragma once

#include "export/formats.h"

#include <initializer_list>
#include <sstream>
#include <string>

namespace annals {

// One of each: plain, interval, open, undated, odd characters, conflict.
inline Timeline sample() {
  Timeline t;
  t.articles = {{"a", "Paper A", "2021-11-09", "A title", "https://example.org/a"},
                {"b", "", "", "", ""},
                {"c",
                 "Paper C",
                 "2021-11-10",
                 "A title",
                 "",
                 "",
                 "a",
                 {"2021-06-21"},
                 {{"EU", "igo", 2, {"2021-06-21"}}, {"BLR", "state", 1, {}}}}};
  t.actors = {{"BLR", "Belarus", "state", "BLR", "", {}},
              {"EU", "European Union", "igo", "", "", {}}};
  Event plain;
  plain.id = "0001";
  plain.type = "SANCTION";
  plain.contexts = {"economic"};
  plain.sources = {"EU"};
  plain.targets = {"BLR"};
  plain.date = "2021-06-21";
  plain.date_basis = "text";
  plain.places = {"Brussels"};
  plain.quantities = {{"money", 2.5, 3e6, "up to 3 million"}};
  plain.confidence = 0.85;
  plain.evidence = {{{10, 50, "The EU imposed sanctions, \"tough\" ones.", false},
                     {17, 24, "imposed", false},
                     "sanction/impose",
                     "a",
                     "Paper A"}};
  plain.first_reported_article = "a";
  plain.first_reported_day = "2021-11-09";
  plain.sources_count = 1;
  plain.salience = 0.4;
  plain.conflicts = {{"date", {{"2021-06-21", "a"}, {"2021-06-22", "b"}}}};
  plain.history = {{"planned", "2021-06-20", "b"}, {"actual", "2021-11-09", "a"}};
  plain.reports = {{plain, "a", 1, 0.93, {"type SANCTION", "date 2021-06-21"}},
                   {plain, "b", 0, 0.93, {"type SANCTION", "date 2021-06-21"}}};
  Event interval = plain;
  interval.history.clear();
  interval.reports.clear();
  interval.id = "0002";
  interval.type = "CONSULT";
  interval.mode = "multilateral";
  interval.status = "planned";
  interval.targets.clear();
  interval.date = "2021-11-30/2021-12-01";
  interval.conflicts.clear();
  Event open = interval;
  open.id = "0003";
  open.type = "OTHER:migration";
  open.date = "../2021-11";
  open.evidence.front().sentence.text =
      "Line\nbreak, <b>tag</b> & \\N \xE2\x80\xAE bidi \xF0\x9F\x98\x80";
  open.evidence.front().sentence.in_title = true;
  Event undated = interval;
  undated.id = "0004";
  undated.date.clear();
  undated.status = "denied";
  undated.sources.clear();
  t.events = {plain, open, interval, undated};
  t.relations = {{"0001", "0002", "before", "date"}};
  return t;
}

// Every odd date with every odd text in every field.
inline Timeline odd_timeline() {
  using namespace std::string_literals;
  const std::string texts[] = {"\"quoted\", 'single', `back`",
                               "comma, semi; colon: hash # pipe | percent %%{init}%%",
                               "<script>alert(1)</script> </style> &amp; ]]> <!-- --->",
                               "back\\slash \\N \\G \\l \\u0041",
                               "line\nbreak\r\ntab\tend",
                               "\xE2\x80\xAE right to left \xE2\x81\xA6 isolate",
                               "\xF0\x9F\x98\x80 \xF0\x9F\x87\xBA\xF0\x9F\x87\xB3 emoji",
                               "control \0\x01\x0B\x1F\x7F end"s,
                               "\xEF\xBF\xBE\xEF\xBF\xBF no characters",
                               "\xD8\xB9\xD8\xB1\xD8\xA8\xD9\x8A \xE4\xB8\xAD\xE6\x96\x87",
                               "=1+1",
                               "@SUM(A1)",
                               "*_[md](javascript:x)_* # h",
                               "\xE2\x80\xA8 line separator \xC2\x85 next line",
                               "end:vcalendar\r\nBEGIN:VEVENT",
                               std::string(500, 'x'),
                               ""};
  const std::string_view dates[] = {"2021-11-30",
                                    "2021-11",
                                    "2014",
                                    "199X",
                                    "19XX",
                                    "2021-21",
                                    "2021-24",
                                    "../2021-11",
                                    "2014/..",
                                    "2021-11-30~",
                                    "2021-11?",
                                    "2004-02-29",
                                    "-0044-03-15",
                                    "0000",
                                    "0001-01-01",
                                    "9999-12-31",
                                    "2021-11-29/2021-12-05",
                                    "2021-07/2021-09",
                                    "198X/199X",
                                    "",
                                    "2021-12-31/2022-01-01"};
  Timeline t = sample();
  t.relations.clear();
  t.events.clear();
  std::size_t number = 0;
  for (const std::string_view date : dates) {
    const std::string& text = texts[number % std::size(texts)];
    const std::string id = std::to_string(number++);
    t.articles.push_back({"article " + id + text, text, "2021-11-30", text, "http://x/" + text});
    t.actors.push_back({"actor " + id + text, text, "person", "", "", {}});
    Event event;
    event.id = id + text;
    event.type = number % 2 == 0 ? "ASSAULT" : "OTHER:" + text;
    event.mode = text;
    event.contexts = {text};
    event.sources = {t.actors.back().id, "unlisted " + text};
    event.targets = {"BLR"};
    event.date = date;
    event.date_basis = "text";
    event.places = {"Riga", text};
    event.attributed_to = {t.actors.back().id};
    event.quantities = {{text, 1, 2, text}};
    event.evidence = {{{0, 9, text, false}, {0, 3, text, false}, text, t.articles.back().id, text}};
    event.conflicts = {{"date", {{text, text}}}};
    t.events.push_back(event);
  }
  t.relations = {{t.events[0].id, t.events[1].id, "responds_to", "text"}};
  return t;
}

inline std::string written(const Format& format, const Timeline& timeline,
                           const ExportOptions& options = {}) {
  std::ostringstream out;
  format.write(timeline, out, options);
  return std::move(out).str();
}

}  // namespace annals
