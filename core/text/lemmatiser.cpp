#include "core/text/lemmatiser.h"

#include "core/text/characters.h"
#include "core/text/table.h"

#include <algorithm>
#include <array>

namespace annals::detail {
namespace {

constexpr std::size_t longest = 64;  // bytes of a form that is looked up

bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

bool has_vowel(std::string_view s) {
  return std::any_of(s.begin(), s.end(), [](char c) { return is_vowel(c) || c == 'y'; });
}

// "talks" -> "talk", "parties" -> "party", "clashes" -> "clash".
std::string without_s(std::string_view form) {
  std::string s(form);
  const auto ends = [&s](std::string_view tail) { return s.ends_with(tail); };
  if (s.size() < 4 || !ends("s") || ends("ss") || ends("us") || ends("is")) {
    if (s.size() == 3 && ends("s") && !ends("ss")) s.pop_back();
    return s;
  }
  if (ends("ies") && s.size() > 4) return s.substr(0, s.size() - 3) + "y";
  if (ends("ches") || ends("shes") || ends("sses") || ends("xes") || ends("zzes") || ends("oes"))
    return s.substr(0, s.size() - 2);
  s.pop_back();
  return s;
}

// The verb of which "-ed" and "-ing" were cut off: "stopp" -> "stop", "mak" -> "make".
std::string restored(std::string_view stem) {
  std::string s(stem);
  const std::size_t n = s.size();
  const auto ends = [&s](std::string_view tail) { return s.ends_with(tail); };
  if (n < 3) return n == 2 && !is_vowel(s[1]) && is_vowel(s[0]) ? s + "e" : s;
  const char last = s[n - 1], before = s[n - 2], third = s[n - 3];
  if (last == before && !is_vowel(last))
    return last == 'l' || last == 's' || last == 'f' || last == 'z' ? s : s.substr(0, n - 1);
  if (last == 'v' || last == 'c' || last == 'u' || (last == 's' && before != 's') || last == 'z' ||
      (last == 'g' && before != 'n' && before != 'o'))
    return s + "e";
  if (ends("at") || ends("ir") || ends("ur") || ends("ut") || ends("id") || ends("in") ||
      ends("iz") || ends("pl") || ends("bl") || ends("tl") || ends("dl") || ends("gl") ||
      ends("ak") || ends("ar") || ends("as") || ends("ag") || ends("am") || ends("im") ||
      ends("os") || ends("od") || ends("ot") || ends("ov") || ends("ok") || ends("ik") ||
      ends("il") || ends("ul") || ends("um") || ends("ad") || ends("ud") || ends("ap") ||
      ends("ip") || ends("yp") || ends("it") || ends("al") || ends("ol") || ends("om") ||
      ends("or") || ends("op") || ends("un"))
    if (!is_vowel(third)) return s + "e";
  return s;
}

std::string verb(std::string_view form, Xpos xpos) {
  // A base form in -s is rare; the tagger takes "resigns" for one now and then.
  constexpr std::size_t shortest = 5;
  const bool is_third_person = form.size() >= shortest && form.ends_with('s');
  if (xpos == Xpos::vbz || is_third_person) return without_s(form);
  const bool past = xpos == Xpos::vbd || xpos == Xpos::vbn;
  if (past && form.ends_with("ied") && form.size() > 4)
    return std::string(form.substr(0, form.size() - 3)) + "y";
  for (const std::string_view tail : {past ? "ed" : "ing"}) {
    if (!form.ends_with(tail) || form.size() < tail.size() + 2) continue;
    const std::string_view stem = form.substr(0, form.size() - tail.size());
    if (has_vowel(stem) && (past || xpos == Xpos::vbg))
      return stem.back() == 'e' ? std::string(stem) : restored(stem);
  }
  return std::string(form);
}

// "larger" -> "large", "biggest" -> "big", "earlier" -> "early".
std::string adjective(std::string_view form, Xpos xpos) {
  const std::string_view tail = xpos == Xpos::jjr ? "er" : "est";
  if (!form.ends_with(tail) || form.size() < tail.size() + 3) return std::string(form);
  std::string stem(form.substr(0, form.size() - tail.size()));
  if (stem.back() == 'i') {
    stem.back() = 'y';
    return stem;
  }
  return restored(stem);
}

bool inflects(Upos upos) {
  return upos == Upos::verb || upos == Upos::aux || upos == Upos::noun || upos == Upos::adj;
}

}  // namespace

Lemmatiser::Lemmatiser(const DataFiles& data) {
  constexpr std::string_view file = "text/lemmas.tsv";
  for_each_pair(file, data.text(file), "a form, a slash, its tag, a tab, the lemma",
                [this](std::string_view form, std::string_view lemma) {
                  if (exceptions_.find(form) == nullptr) exceptions_[form] = lemma;
                  filter_.set(hash_of_word(form) % filter_.size());
                  return form.find('/') != std::string_view::npos && !lemma.empty();
                });
}

std::string Lemmatiser::key(std::string_view form, Upos upos) {
  return std::string(form) + "/" + std::string(name_of(upos));
}

std::string Lemmatiser::by_rule(std::string_view form, Upos upos, Xpos xpos) {
  if (upos == Upos::verb || upos == Upos::aux) return verb(form, xpos);
  if (upos == Upos::noun && xpos == Xpos::nns) return without_s(form);
  if (upos == Upos::adj && (xpos == Xpos::jjr || xpos == Xpos::jjs)) return adjective(form, xpos);
  return std::string(form);
}

void Lemmatiser::append(std::string_view form, Upos upos, Xpos xpos, std::string& pool) const {
  const bool is_name = upos == Upos::propn;
  if (is_name && xpos != Xpos::nnps) {
    pool += form;
    return;
  }
  const bool is_number = upos == Upos::num || upos == Upos::sym;
  if (is_name || form.size() > longest || upos == Upos::punct || is_number) {
    pool += is_name ? without_s(form) : std::string(form);
    return;
  }
  std::array<char, longest + 8> buffer;
  std::size_t size = 0;
  for (std::size_t i = 0; i < form.size(); ++i) {
    const bool quote = form[i] == '\xE2' && form.substr(i).starts_with("\u2019");
    buffer[size++] = quote ? '\'' : ascii_lower(form[i]);
    if (quote) i += 2;
  }
  const std::string_view lower(buffer.data(), size);
  buffer[size++] = '/';
  for (const char c : name_of(upos)) buffer[size++] = c;
  const std::string_view key(buffer.data(), size);
  const bool is_base = xpos == Xpos::nn || xpos == Xpos::jj;
  const bool is_exception = !is_base && filter_.test(hash_of_word(key) % filter_.size());
  if (const auto* found = is_exception ? exceptions_.find(key) : nullptr; found != nullptr)
    pool += *found;
  else if (inflects(upos))
    pool += by_rule(lower, upos, xpos);
  else
    pool += lower;
}

}  // namespace annals::detail
