// What an article tells as a whole: whom it speaks of, how often and where.
#pragma once

#include "core/events/trigger.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace annals {

class Story {
 public:
  Story(const Syntax& syntax, const EventRules& rules, const Referents& referents);

  // On whom an attack or a sanction by a power is: on the state where it strikes, else on the other
  // state of the story: the one that the story is about, or that tells of the act.
  std::optional<std::uint32_t> victim_of(const FoundEvent& act) const;
  // "Kenyan jets killed two farmers in Kismayo, Somalia": what a state does to nameless people in
  // another is done to that.
  std::optional<std::uint32_t> victim_behind(const FoundEvent& act) const;
  // "The election was fair": that of the state where it takes place, else of the one that the
  // article tells of here.
  std::optional<std::uint32_t> state_of_story(const FoundEvent& act) const;
  // The text speaks of it more than in passing.
  bool is_about_often(std::uint32_t state) const { return told_[state].mentions > 1; }
  // In the paragraph of the act or in one beside it, or throughout the article.
  bool is_near(std::uint32_t party, const FoundEvent& act) const;

 private:
  struct Told {
    std::size_t mentions = 0;  // by itself or by those who act for it
    bool has_name = false;
    std::vector<std::uint32_t> paragraphs;
  };

  std::optional<std::uint32_t> most_told_of(const FoundEvent& act, std::size_t fewest) const;
  bool is_alone(std::uint32_t state) const;
  std::optional<std::uint32_t> state_struck(const FoundEvent& act) const;
  bool is_power(std::uint32_t entity) const;
  bool is_about(std::uint32_t state, std::uint32_t doer, const FoundEvent& act) const;
  bool is_told_within(std::uint32_t party, const FoundEvent& act, std::uint32_t behind) const;
  bool is_around(std::uint32_t state, const FoundEvent& act) const;

  const EventRules& rules_;
  const Referents& referents_;
  const Actors& actors_;
  std::span<const Sentence> sentences_;
  std::vector<Told> told_;  // by entity
};

// Gives wars, force and threats whose words leave a side out the sides that the article tells of. A
// war of nobody that is another mention of a known fight joins that one.
void imply_sides(const Actors& actors, const Story& story, std::vector<FoundEvent>& acts);

}  // namespace annals
