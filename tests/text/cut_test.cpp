// Raw text to words and sentences.
#include "tests/text/helper.h"

#include <doctest/doctest.h>

using annals::Article;
using annals::Document;
using annals::test::Analysed;
using annals::test::cut;

namespace {
struct Row {
  std::string_view text, expected;
};
}  // namespace

TEST_CASE("text: words are those of UD English") {
  const Row rows[] = {
      {"They don't agree.", "They | do | n't | agree | ."},
      {"They don\u2019t, it\u2019s late", "They | do | n\u2019t | , | it | \u2019s | late"},
      {"Russia's envoys cannot stay.", "Russia | 's | envoys | can | not | stay | ."},
      {"the ministers' talks", "the | ministers | ' | talks"},
      {"a long-awaited deal", "a | long | - | awaited | deal"},
      {"an anti-war, pro-EU, non-aligned bloc",
       "an | anti-war | , | pro-EU | , | non-aligned | bloc"},
      {"a 25-year-old man", "a | 25 | - | year | - | old | man"},
      {"the U.S. and the U.N.", "the | U.S. | and | the | U.N."},
      {"Gen. J. W. Smith", "Gen. | J. | W. | Smith"},
      {"Nov. 30-Dec. 1", "Nov. | 30 | - | Dec. | 1"},
      {"between 1990-95 and 2021-11-30", "between | 1990 | - | 95 | and | 2021-11-30"},
      {"$1.5 billion, US$300 and 40%", "$ | 1.5 | billion | , | US$ | 300 | and | 40 | %"},
      {"\u20AC20,000 a 5km line at 12:30 on 9/11",
       "\u20AC | 20,000 | a | 5 | km | line | at | 12:30 | on | 9/11"},
      {"(see www.example.org/a-b?c=d) or mail a.b@example.org.",
       "( | see | www.example.org/a-b?c=d | ) | or | mail | a.b@example.org | ."},
      {"\u201CNo,\u201D he said\u2014twice.",
       "\u201C | No | , | \u201D | he | said | \u2014 | twice | ."},
      {"wait... and/or not--ever", "wait | ... | and | / | or | not | -- | ever"},
      {"[JURIST report] -LRB- AT&T -RRB-", "[ | JURIST | report | ] | -LRB- | AT&T | -RRB-"},
      {"O'Brien, d'Estaing and the '90s", "O'Brien | , | d'Estaing | and | the | '90s"},
      {"in the 1990s, the 23rd at 5pm", "in | the | 1990s | , | the | 23rd | at | 5 | pm"},
      {"\u00A0caf\u00E9\u00A0Zagreb", "caf\u00E9 | Zagreb"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const Analysed a(row.text);
    CHECK(cut(a.document) == row.expected);
  }
}

TEST_CASE("text: sentences end where readers see them end") {
  const Row rows[] = {
      {"It rained. It stopped.", "It | rained | . || It | stopped | ."},
      {"He met Gen. Smith. They talked.", "He | met | Gen. | Smith | . || They | talked | ."},
      {"She lives in the U.S. The talks failed.",
       "She | lives | in | the | U.S. || The | talks | failed | ."},
      {"The U.S. Senate voted.", "The | U.S. | Senate | voted | ."},
      {"Companies like Acme Inc. He left.", "Companies | like | Acme | Inc. || He | left | ."},
      {"\"We won.\" He left.", "\" | We | won | . | \" || He | left | ."},
      {"\u201CDid we win?\u201D he asked.",
       "\u201C | Did | we | win | ? | \u201D | he | asked | ."},
      {"It ended.Then it began.", "It | ended | . || Then | it | began | ."},
      {"It cost 3.5 million. 200 died.", "It | cost | 3.5 | million | . || 200 | died | ."},
      {"He took vitamin C. The doctor left.",
       "He | took | vitamin | C | . || The | doctor | left | ."},
      {"A deal by C. Itoh fell.", "A | deal | by | C. | Itoh | fell | ."},
      {"RIGA | Tue Nov 30, 2021 8:46 am EST RIGA (Reuters) - Ministers met.",
       "RIGA | | | Tue | Nov | 30 | , | 2021 | 8:46 | am | EST | RIGA | ( | Reuters | ) | - || "
       "Ministers | met | ."},
      {"RIGA, Nov 30 (Reuters) - Ministers met.",
       "RIGA | , | Nov | 30 | ( | Reuters | ) | - || Ministers | met | ."},
      {"RIGA, Latvia - Ministers met.", "RIGA | , | Latvia | - || Ministers | met | ."},
      {"UN - EU TALKS END", "UN | - | EU | TALKS | END"},
      {"UNITED NATIONS\u2014The council met.",
       "UNITED | NATIONS | \u2014 || The | council | met | ."},
      {"First part\n\nSecond part", "First | part || Second | part"},
      {"Rebels take town\nThe rebels said on Monday that they had taken the town.",
       "Rebels | take | town || The | rebels | said | on | Monday | that | they | had | taken | "
       "the "
       "| town | ."},
      // Wrapped lines, as wires of the 1980s have them.
      {"The ministers of the seven countries said after the meeting in Paris\n"
       "that Japan would open its markets further and that growth was steady\nthis year.",
       "The | ministers | of | the | seven | countries | said | after | the | meeting | in | Paris "
       "| "
       "that | Japan | would | open | its | markets | further | and | that | growth | was | steady "
       "| "
       "this | year | ."},
      {"- one thing\n- another thing", "- | one | thing || - | another | thing"},
      {"", ""},
      {" \n\t\n ", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const Analysed a(row.text);
    CHECK(cut(a.document) == row.expected);
  }
}

TEST_CASE("text: the title is a sentence of its own and the header none") {
  Article dated;
  dated.text = "date 2021-11-30 Ministers meet in Riga\n\nThey met. They talked.\n\nThey left.";
  dated.header = {0, 15};
  const Analysed a(dated);
  REQUIRE(cut(a.document) ==
          "Ministers | meet | in | Riga || They | met | . || They | talked | . || They | left | .");
  CHECK(a.document.sentences[0].is_title);
  CHECK_FALSE(a.document.sentences[1].is_title);
  CHECK(a.document.sentences[1].paragraph == a.document.sentences[2].paragraph);
  CHECK(a.document.sentences[3].paragraph == a.document.sentences[2].paragraph + 1);

  Article titled;
  titled.text = "Ministers meet\n\nThey met.";
  titled.body = 16;
  const Analysed b(titled);
  REQUIRE(cut(b.document) == "Ministers | meet || They | met | .");
  CHECK(b.document.sentences[0].is_title);
  CHECK_FALSE(b.document.sentences[1].is_title);
}
