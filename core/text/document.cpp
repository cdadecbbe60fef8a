#include "core/text/document.h"

namespace annals {
namespace {

constexpr std::string_view upos_names[] = {"X",     "ADJ",   "ADP",   "ADV", "AUX",  "CCONJ",
                                           "DET",   "INTJ",  "NOUN",  "NUM", "PART", "PRON",
                                           "PROPN", "PUNCT", "SCONJ", "SYM", "VERB"};

constexpr std::string_view xpos_names[] = {"",    "CD",   "JJ",  "JJR",  "JJS", "MD", "NN",  "NNS",
                                           "NNP", "NNPS", "PRP", "PRP$", "RB",  "VB", "VBD", "VBG",
                                           "VBN", "VBP",  "VBZ", "WDT",  "WP",  "WRB"};

constexpr std::string_view deprel_names[] = {
    "dep",         "root",          "acl",   "acl:relcl",   "advcl",
    "advcl:relcl", "advmod",        "amod",  "appos",       "aux",
    "aux:pass",    "case",          "cc",    "cc:preconj",  "ccomp",
    "compound",    "compound:prt",  "conj",  "cop",         "csubj",
    "csubj:outer", "csubj:pass",    "det",   "det:predet",  "discourse",
    "dislocated",  "expl",          "fixed", "flat",        "goeswith",
    "iobj",        "list",          "mark",  "nmod",        "nmod:desc",
    "nmod:poss",   "nmod:unmarked", "nsubj", "nsubj:outer", "nsubj:pass",
    "nummod",      "obj",           "obl",   "obl:agent",   "obl:unmarked",
    "orphan",      "parataxis",     "punct", "reparandum",  "vocative",
    "xcomp"};

constexpr std::string_view kind_names[] = {"O", "PER", "ORG", "LOC", "TIME", "MISC"};

static_assert(std::size(upos_names) == static_cast<std::size_t>(Upos::verb) + 1);
static_assert(std::size(xpos_names) == static_cast<std::size_t>(Xpos::wrb) + 1);
static_assert(std::size(deprel_names) == static_cast<std::size_t>(Deprel::xcomp) + 1);
static_assert(std::size(kind_names) == static_cast<std::size_t>(NameKind::misc) + 1);

}  // namespace

std::string_view name_of(Upos tag) { return upos_names[static_cast<std::size_t>(tag)]; }
std::string_view name_of(Xpos tag) { return xpos_names[static_cast<std::size_t>(tag)]; }
std::string_view name_of(Deprel relation) {
  return deprel_names[static_cast<std::size_t>(relation)];
}
std::string_view name_of(NameKind kind) { return kind_names[static_cast<std::size_t>(kind)]; }

}  // namespace annals
