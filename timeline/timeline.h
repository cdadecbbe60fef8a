// Events of many articles in order, joined and related.
#pragma once

#include "core/model/extraction.h"

#include <cstdint>
#include <string>
#include <vector>

namespace annals {

// An actor of an article: what the article takes him for, and how often it mentions him.
struct NamedActor {
  std::string id;
  std::string kind;
  std::uint32_t mentions = 0;
  std::vector<std::string> days;  // ISO days named beside him, sorted
  bool operator==(const NamedActor&) const = default;
};

// What an article names.
struct ArticleNames {
  std::vector<std::string> days;   // ISO days that its time expressions name, sorted
  std::vector<NamedActor> actors;  // the five it mentions most, most first
};

// An article that the timeline was made from.
struct ArticleRecord {
  std::string id;
  std::string source;
  std::string published;  // ISO day, "" when unknown
  std::string title;
  std::string url;
  std::string story = {};       // sketch by which copies are known; "" when not computed
  std::string reprint_of = {};  // id of the first article with nearly the same text, "" for none
  std::vector<std::string> days = {};   // as in ArticleNames
  std::vector<NamedActor> actors = {};  // as in ArticleNames
  bool operator==(const ArticleRecord&) const = default;
};

// How two events lie in time, or answer each other.
struct Relation {
  std::string from;   // event id
  std::string to;     // event id
  std::string kind;   // before, during, same_day, responds_to
  std::string basis;  // date, text
  bool operator==(const Relation&) const = default;
};

// Events are sorted by earliest day, latest day, type, id; undated ones come last. Articles and
// actors are sorted by id, relations by from, to, kind.
struct Timeline {
  std::vector<ArticleRecord> articles;
  std::vector<Actor> actors;  // without mentions: those are in the extractions
  std::vector<Event> events;
  std::vector<Relation> relations;
  std::vector<Relation> contradictions;  // said by a text, but against dates or other texts
  bool operator==(const Timeline&) const = default;
};

}  // namespace annals
