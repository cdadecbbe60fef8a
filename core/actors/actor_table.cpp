#include "core/actors/actor_table.h"

#include "core/error.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <numeric>
#include <utility>

namespace annals {
namespace {

constexpr std::array<std::string_view, 22> role_names = {
    "office",  "rank",    "organ",    "force",  "group",   "people",  "document", "countries",
    "sides",   "anaphor", "locative", "former", "setting", "neutral", "quantity", "link",
    "pronoun", "vessel",  "medium",   "kin",    "armed",   "follower"};
constexpr std::array<std::string_view, 8> kind_names = {"state", "igo",  "organisation", "person",
                                                        "group", "city", "region",       "media"};

std::optional<ActorKind> parse_kind(std::string_view text) {
  const auto at = std::ranges::find(kind_names, text);
  if (at == kind_names.end()) return std::nullopt;
  return static_cast<ActorKind>(at - kind_names.begin());
}

std::optional<float> parse_degrees(std::string_view text, float limit) {
  float value = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (failed != std::errc{} || end != text.data() + text.size() || !(value >= -limit) ||
      !(value <= limit))
    return std::nullopt;
  return value;
}

bool is_id(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  });
}

std::string quoted(std::string_view text) {
  std::string result = "'";
  result.append(text).push_back('\'');
  return result;
}

}  // namespace

std::string_view name_of(ActorKind kind) { return kind_names[static_cast<std::size_t>(kind)]; }
std::string_view name_of(NounRole role) { return role_names[static_cast<std::size_t>(role)]; }

std::optional<NounRole> parse_noun_role(std::string_view text) {
  const auto at = std::ranges::find(role_names, text);
  if (at == role_names.end()) return std::nullopt;
  return static_cast<NounRole>(at - role_names.begin());
}

ActorTable::ActorTable(const DataFiles& data) : ActorTable(data.under("actors/")) {}

ActorTable::ActorTable(const std::vector<DataFile>& files) {
  for (const DataFile& file : files)
    if (file.path.ends_with(".tsv")) read({file.path, keep(std::string(file.text))});
  for (const PendingOffices& pending : pending_) read_offices(pending);
  for (const PendingMembers& pending : pending_members_) read_members(pending);
  std::ranges::stable_sort(offices_, {}, &OfficeRecord::person);
  first_office_.assign(records_.size() + 1, 0);
  for (const OfficeRecord& office : offices_) ++first_office_[office.person + 1];
  std::partial_sum(first_office_.begin(), first_office_.end(), first_office_.begin());
  by_body_.resize(offices_.size());
  std::iota(by_body_.begin(), by_body_.end(), 0U);
  std::ranges::stable_sort(by_body_, {}, [&](std::uint32_t i) { return offices_[i].body; });
  std::ranges::stable_sort(members_, {}, &Membership::bloc);
}

std::string_view ActorTable::keep(std::string text) { return texts_.emplace_back(std::move(text)); }

void ActorTable::read(const DataFile& file) {
  TableReader row(file);
  while (row.next()) switch (row.kind()) {
      case TableKind::actors:
        read_actor(row);
        break;
      case TableKind::places:
        read_place(row);
        break;
      case TableKind::people:
        read_person(row, file.path);
        break;
      case TableKind::nouns:
        read_noun(row);
        break;
      case TableKind::members:
        pending_members_.push_back({row.cell(0), row.cell(1), file.path, row.line()});
        break;
    }
}

// A second row of one id replaces the first, so that an overlay can correct what is linked in.
std::uint32_t ActorTable::add_record(const TableReader& row, ActorRecord record) {
  if (!is_id(record.id))
    row.fail("id " + quoted(record.id) + "; use ASCII letters, digits and hyphens");
  if (record.name.empty()) row.fail("no name; give the usual English name");
  const auto [at, is_new] =
      by_id_.try_emplace(record.id, static_cast<std::uint32_t>(records_.size()));
  if (is_new)
    records_.push_back(record);
  else
    records_[at->second] = record;
  phrases_.add(record.name, record.is_seat ? SenseType::seat : SenseType::name, at->second);
  return at->second;
}

void ActorTable::read_actor(const TableReader& row) {
  ActorRecord record;
  record.id = row.cell(0);
  record.name = row.cell(1);
  const auto kind = parse_kind(row.cell(2));
  if (!kind)
    row.fail("kind " + quoted(row.cell(2)) +
             "; use state, igo, organisation, person, group, city, region or media");
  record.kind = *kind;
  record.country = row.cell(3);
  if (!row.cell(6).empty()) {
    const auto years = parse_years(row.cell(6));
    if (!years)
      row.fail("years " + quoted(row.cell(6)) + "; write FROM/TO, as 1991-12-26/ or 1949/1990");
    record.years = *years;
  }
  const std::uint32_t index = add_record(row, record);
  std::string_view cell;
  for (Cells aliases(row.cell(4), '|'); aliases.next(cell);)
    phrases_.add(cell, SenseType::name, index);
  for (Cells adjectives(row.cell(5), '|'); adjectives.next(cell);)
    phrases_.add(cell, SenseType::adjective, index);
}

void ActorTable::read_place(const TableReader& row) {
  ActorRecord record;
  record.id = row.cell(0);
  record.name = row.cell(1);
  record.is_seat = row.cell(2) == "seat";
  const auto kind = record.is_seat ? ActorKind::city : parse_kind(row.cell(2));
  if (!kind || (*kind != ActorKind::city && *kind != ActorKind::region))
    row.fail("kind " + quoted(row.cell(2)) + "; use city, region or seat");
  record.kind = *kind;
  record.country = row.cell(3);
  record.stands_for = row.cell(7);
  if (!row.cell(4).empty() || !row.cell(5).empty()) {
    const auto latitude = parse_degrees(row.cell(4), 90),
               longitude = parse_degrees(row.cell(5), 180);
    if (!latitude || !longitude)
      row.fail("position " + quoted(row.cell(4)) + ", " + quoted(row.cell(5)) +
               "; write degrees, as 56.95 and 24.11");
    record.has_position = true;
    record.latitude = *latitude;
    record.longitude = *longitude;
  }
  const std::uint32_t index = add_record(row, record);
  std::string_view cell;
  for (Cells aliases(row.cell(6), '|'); aliases.next(cell);)
    phrases_.add(cell, record.is_seat ? SenseType::seat : SenseType::name, index);
}

void ActorTable::read_person(const TableReader& row, std::string_view path) {
  ActorRecord record;
  record.name = row.cell(0);
  record.id = keep(slug(record.name));
  record.kind = ActorKind::person;
  const std::string_view gender = row.cell(3);
  if (!gender.empty()) record.gender = gender.front();
  if (gender.size() > 1 || (record.gender != ' ' && record.gender != 'm' && record.gender != 'f'))
    row.fail("gender " + quoted(gender) + "; use m, f or nothing");
  const std::uint32_t index = add_record(row, record);
  std::string_view cell;
  const std::string_view first_name = record.name.substr(0, record.name.find(' '));
  bool is_given = first_name.size() < record.name.size();
  for (Cells surnames(row.cell(1), '|'); surnames.next(cell);) {
    phrases_.add(cell, SenseType::surname, index);
    is_given = is_given && cell != first_name;
  }
  if (is_given) given_names_.insert(folded(first_name));
  for (Cells aliases(row.cell(2), '|'); aliases.next(cell);)
    phrases_.add(cell, SenseType::name, index);
  if (!row.cell(5).empty())
    pending_.push_back({index, row.cell(5), row.cell(4), row.cell(6), path, row.line()});
}

// "vice president 2009-01-20/2017-01-20; secretary general @NATO 2014-10-01/2024-10-01"
void ActorTable::read_offices(const PendingOffices& pending) {
  const auto fail = [&](const std::string& message) {
    throw Error(pending.path, pending.line, message);
  };
  std::string_view cell;
  for (Cells cells(pending.cell, ';'); cells.next(cell);) {
    const std::size_t blank = cell.rfind(' ');
    const auto years =
        blank == std::string_view::npos ? std::nullopt : parse_years(cell.substr(blank + 1));
    if (!years)
      fail("office " + quoted(cell) +
           "; write 'title FROM/TO', as 'president 2009-01-20/2017-01-20'");
    std::string_view title = cell.substr(0, blank), body = pending.body;
    if (const std::size_t at = title.rfind(" @"); at != std::string_view::npos) {
      body = title.substr(at + 2);
      title = title.substr(0, at);
    }
    const auto found = find(body);
    if (!found) fail("unknown id " + quoted(body) + "; add it to a table of actors or correct it");
    offices_.push_back({pending.person, *found, title, *years, !pending.checked.empty()});
  }
}

void ActorTable::read_noun(const TableReader& row) {
  const auto role = parse_noun_role(row.cell(2));
  if (row.cell(0).empty()) row.fail("no noun; give the word in lower case");
  if (!role) {
    std::string message = "role " + quoted(row.cell(2)) + "; use";
    for (const std::string_view name : role_names) message.append(" ").append(name);
    row.fail(message);
  }
  const auto index = static_cast<std::uint32_t>(nouns_.size());
  nouns_.push_back({row.cell(0), row.cell(1), *role, row.cell(3), row.cell(4)});
  phrases_.add(row.cell(0), SenseType::noun, index);
  std::string_view cell;
  for (Cells plurals(row.cell(1), '|'); plurals.next(cell);)
    phrases_.add(cell, SenseType::plural, index);
}

void ActorTable::read_members(const PendingMembers& pending) {
  const auto fail = [&](const std::string& message) {
    throw Error(pending.path, pending.line, message);
  };
  const auto bloc = find(pending.bloc);
  if (!bloc) fail("unknown id " + quoted(pending.bloc) + "; add it to a table of actors first");
  std::string_view cell;
  for (Cells members(pending.cell, ' '); members.next(cell);) {
    Membership membership{*bloc, cell.substr(0, cell.find(':')), {}};
    if (!find(membership.member))
      fail("unknown id " + quoted(membership.member) + "; use the ids of a table of actors");
    if (const std::size_t colon = cell.find(':'); colon != std::string_view::npos) {
      const auto years = parse_years(cell.substr(colon + 1));
      if (!years) fail("member " + quoted(cell) + "; write ID or ID:FROM/TO, as POL:2004-05-01/");
      membership.years = *years;
    }
    members_.push_back(membership);
  }
}

std::optional<std::uint32_t> ActorTable::find(std::string_view id) const {
  const auto at = by_id_.find(id);
  if (at == by_id_.end()) return std::nullopt;
  return at->second;
}

std::vector<Meaning> ActorTable::lookup(std::string_view name, std::optional<Day> on) const {
  std::vector<Piece> pieces;
  append_name(name, pieces);
  std::uint32_t node = PhraseIndex::root;
  for (const Piece& piece : pieces)
    if (piece.hash == 0 || (node = phrases_.step(node, piece.hash)) == 0) return {};
  std::vector<Meaning> result;
  if (pieces.empty()) return result;
  for (std::uint32_t at = phrases_.senses_at(node); at != 0; at = phrases_.sense(at).next) {
    const Sense& sense = phrases_.sense(at);
    if (sense.type != SenseType::noun && sense.type != SenseType::plural)
      result.push_back({sense.target, sense.type});
  }
  std::stable_partition(result.begin(), result.end(), [&](const Meaning& meaning) {
    if (!on) return true;
    const ActorRecord& found = records_[meaning.record];
    return found.kind == ActorKind::person ? office_on(meaning.record, on).has_value()
                                           : found.years.contains(*on);
  });
  return result;
}

std::vector<OfficeRecord> ActorTable::offices_of(std::uint32_t person) const {
  return {offices_.begin() + first_office_[person], offices_.begin() + first_office_[person + 1]};
}

std::optional<OfficeRecord> ActorTable::office_on(std::uint32_t person,
                                                  std::optional<Day> day) const {
  std::optional<OfficeRecord> found;
  for (std::uint32_t i = first_office_[person]; i < first_office_[person + 1]; ++i)
    if (!day || offices_[i].years.contains(*day)) {
      // Of two offices held at once the first of the row is the main one.
      if (day) return offices_[i];
      found = offices_[i];
    }
  return found;
}

std::optional<std::uint32_t> ActorTable::holder(std::string_view title, std::uint32_t body,
                                                Day day) const {
  const auto body_of = [&](std::uint32_t i) { return offices_[i].body; };
  std::optional<std::uint32_t> found;
  for (auto at = std::ranges::lower_bound(by_body_, body, {}, body_of);
       at != by_body_.end() && body_of(*at) == body; ++at) {
    const OfficeRecord& office = offices_[*at];
    if (office.title != title || !office.years.contains(day)) continue;
    // On the day of a handover the later holder counts.
    if (found && office.years.from != day) continue;
    found = office.person;
  }
  return found;
}

bool ActorTable::is_member(std::string_view actor, std::string_view bloc,
                           std::optional<Day> day) const {
  const auto index = find(bloc);
  if (!index) return false;
  const auto first = std::ranges::lower_bound(members_, *index, {}, &Membership::bloc);
  const auto last = std::ranges::upper_bound(members_, *index, {}, &Membership::bloc);
  return std::any_of(first, last, [&](const Membership& membership) {
    return membership.member == actor && (!day || membership.years.contains(*day));
  });
}

bool ActorTable::has_members(std::uint32_t bloc) const {
  return std::ranges::binary_search(members_, bloc, {}, &Membership::bloc);
}

std::optional<std::uint32_t> ActorTable::stands_for(std::uint32_t place,
                                                    std::optional<Day> day) const {
  std::optional<std::uint32_t> last;
  std::string_view id;
  for (Cells ids(records_[place].stands_for, ' '); ids.next(id);)
    if (const auto found = find(id)) {
      last = found;
      if (day && records_[*found].years.contains(*day)) return found;
    }
  return last;
}

std::optional<std::uint32_t> ActorTable::state_of(std::uint32_t index) const {
  const ActorRecord& found = records_[index];
  if (found.kind == ActorKind::state) return index;
  if (found.country.empty()) return std::nullopt;
  return find(found.country);
}

}  // namespace annals
