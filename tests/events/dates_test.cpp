// Which of the dates around an act is the act's own.
#include "tests/events/dated_article.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace annals;

namespace {

struct Row {
  std::string_view text;
  std::string_view dates;  // "trigger=date" of every event
};

std::string dates_in(std::string_view text) {
  std::string found;
  for (const Event& e : Extractor(test::knowledge()).extract(test::dated_article(text)).events) {
    found += found.empty() ? "" : "; ";
    found += e.evidence.front().trigger.text + "=" + e.date;
  }
  return found;
}

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(std::string(row.text));
    CHECK(dates_in(row.text) == row.dates);
  }
}

}  // namespace

TEST_CASE("dates: a report begins with its news, in the perfect too") {
  check({
      {"The army of Chad says it has captured a leader of the rebels.", "captured=2021-11-30~"},
      {"Kenya has agreed to sell jets to Chad.", "agreed=2021-11-30~"},
      {"Togo, which has bombed Chad, closed its border.",
       "bombed=../2021-11-30; closed=2021-11-30~"},
  });
}

TEST_CASE(
    "dates: a participle is told with its verb; what goes on beside the news is no part of it") {
  check({
      {"Farmers marched in Niamey, denouncing Niger and calling on Chad to resign.",
       "marched=2021-11-30~; denouncing=2021-11-30~; calling=2021-11-30~"},
      {"Police confirmed the arrest of four rebels in Chad.", "arrest=2021-11-30~"},
      {"Following recent talks with Chad, Kenya agreed to send doctors.",
       "talks=../2021-11-30; agreed=2021-11-30~"},
      {"Peru criticised Kenya's occupation of Chad.",
       "criticised=2021-11-30~; occupation=../2021-11-30"},
      {"Kenya wants Chad to open its border.", "wants=../2021-11-30"},
      {"Ali Bako resigned following a defeat at Sunday's election in Chad.",
       "resigned=2021-11-30~; election=2021-11-28"},
      {"Kenya and Chad met on November 24 and 25.", "met=2021-11-24/2021-11-25"},
      {"Kenya and Chad will meet on Thursday and Friday.", "meet=2021-12-02/2021-12-03"},
  });
}

TEST_CASE("dates: a comparison with the past is no date of the act") {
  check({
      {"Sudan released prisoners for the first time since 1985.", "released=2021-11-30~"},
      {"Rebels attacked the capital in the largest raid since March.", "attacked=2021-11-30~"},
      {"It was the first visit to Chad by a Kenyan president since 1990.", "visit=../2021-11-30"},
      {"Chad expelled an envoy for the third time this year.", "expelled=2021-11-30~"},
  });
}

TEST_CASE("dates: what an act is for, or lasts to, is not when it happens") {
  check({
      {"The ministers promised a new approach for the twenty-second century.",
       "promised=2021-11-30~"},
      {"Niger closed its schools until December 6.", "closed=2021-11-30~"},
      {"Peru extended the truce to December 8.", "extended=2021-11-30~"},
  });
}

TEST_CASE("dates: the tense of the verb bars dates it cannot have") {
  check({
      {"Niger condemns the attack on the embassy last year.", "condemns=2021-11-30~; attack=2020"},
      {"Kenya resigns from the union following criticism of its response to the war last year.",
       "resigns=2021-11-30~"},
      {"The two armies exchange fire despite a truce in place since August.",
       "exchange=2021-11-30~"},
      {"Mali is demanding damages from Chad following the flood in December 1984.",
       "demanding=../2021-11-30; flood=1984-12"},
      {"In 2014 Niger condemns the attack.", "condemns=2014"},
  });
}

TEST_CASE("dates: what nobody plans is past, what is set or stands in the present is to come") {
  check({
      {"Two guards died in an attack on a post of Chad in December.", "died=2020-12"},
      {"Kenya said it would avenge the bombing of a camp on Friday.", "said=2021-11-30~"},
      {"Voters in Peru go to the polls on Sunday.", "go=2021-12-05"},
      {"The ministers of Kenya are due to meet on Monday.", "meet=2021-12-06"},
      {"All troops of Kenya are withdrawn from Chad by 2024.", "withdrawn=../2024"},
      {"The unions of Chad called a strike for Thursday.", "called=2021-11-30~"},
  });
}

TEST_CASE("dates: attacks called by their day are of the year in which they happened") {
  check({
      {"Ali Bako planned the September 11 attacks on Kenya.", "attacks=2001-09-11"},
      {"Togo was hit by the September 11 attack in Peru.", "hit=2021-09-11"},
      {"Ali Bako planned the October 7 attacks on Kenya.", "attacks=2021-10-07"},
  });
}

TEST_CASE("dates: the day's news is not what is dated weeks before") {
  check({
      {"Rebels attacked a town in Chad. The rebels' attack on Chad in May killed nine.",
       "attacked=2021-11-30~; attack=2021-05"},
      {"Rebels attacked a town in Chad. The rebels' attack on Chad on Sunday killed nine.",
       "attacked=2021-11-28"},
  });
}

TEST_CASE("dates: what has been done since something began is dated from then on") {
  check({
      {"Since the war in Chad began in July, thousands of civilians have fled the country.",
       "war=2021-07; fled=2021-07/.."},
      {"Since the fighting started in July, Chad has closed its border.", "closed=2021-07/.."},
      {"Since the war in Niger began in July, Chad closed its border.",
       "war=2021-07; closed=2021-11-30~"},
  });
}

TEST_CASE("dates: an act set apart from its clause is not later than it") {
  check({
      {"Chad became a member in July after a disputed referendum.",
       "became=2021-07; referendum=../2021-07"},
      {"Congress lost its majority in March after Peru rejected the plan.",
       "lost=2021-03; rejected=../2021-03"},
      {"In 2014 the king fled the country because rebels had seized the port.",
       "fled=2014; seized=../2014"},
  });
}

TEST_CASE("dates: acts told side by side share a date") {
  check({
      {"Britain said its jets had bombed and destroyed two tanks on Wednesday.",
       "bombed=2021-11-24; destroyed=2021-11-24"},
      {"Prices fell this week as ministers met in London.", "met=2021-11-29/2021-12-05"},
      {"Congress failed in February to reach an agreement with Mexico.", "reach=2021-02"},
  });
}

TEST_CASE("dates: a distance from one act dates the other") {
  check({
      {"The rebels bombed the port a day after the powers met in Rome.", "bombed=2021-11-30~"},
      {"The vote comes a day after Peru met the rebels.", "met=2021-11-29~"},
      {"Ali Bako lost the 2002 election.", "lost=2002"},
      {"Peru recalled its envoy on Friday, two days after Ecuador seized a ship.",
       "recalled=2021-11-26; seized=2021-11-24"},
      {"The president was ousted in 2013, a year after he had won elections.",
       "ousted=2013; won=2012"},
      {"Troops arrested the general hours before the ministers met.",
       "arrested=2021-11-30~; met=2021-11-30~"},
      {"Three years after driving the rebels from power, Chad promised aid.",
       "driving=2018; promised=2021-11-30~"},
      {"Peru freed the men after holding them for two months.", "freed=2021-11-30~"},
  });
}

TEST_CASE("dates: a clause with when happens on the day it explains") {
  check({
      {"The port has been closed since 2014, when rebels seized it.", "seized=2014"},
      {"He led the party until May 2020, when police arrested him.", "arrested=2020-05"},
      {"It was the largest rally since 1989, when crowds stormed the palace.", "stormed=1989"},
  });
}

TEST_CASE("dates: what was done recently is no news of the day") {
  check({
      {"France recently passed a law on migration.", "passed=../2021-11-30"},
      {"Some time ago Kenya expelled the envoy.", "expelled=../2021-11-30"},
      {"Chad freed the hostages hours ago.", "freed=2021-11-30~"},
  });
}

TEST_CASE("dates: the second of two verbs in the perfect is no news of the day either") {
  check({
      {"It rained. Chad has jailed opponents and expelled troops of Kenya.",
       "jailed=../2021-11-30; expelled=../2021-11-30"},
  });
}

TEST_CASE("dates: a clause below lends its date only in the same past") {
  check({
      {"Police fought men who stormed the village on Sunday.",
       "fought=2021-11-28; stormed=2021-11-28"},
      {"Malta has refused to return planes that were flown to the island last week.",
       "refused=2021-11-30~"},
      {"Speaking on state television on Sunday, the president praised Chad.", "praised=2021-11-28"},
      {"Peru expels twelve envoys after Ecuador expelled a consul yesterday.",
       "expels=2021-11-30~; expelled=2021-11-29"},
  });
}

TEST_CASE("dates: a time of day does not open the day") {
  check({
      {"The army seized the palace at some point after midnight.", "seized=2021-11-30"},
      {"Rebels shelled the port before noon on Friday.", "shelled=2021-11-26"},
      {"Kenya has blocked the road since Friday morning.", "blocked=2021-11-26/.."},
  });
}

TEST_CASE("dates: an act that readers know was done before") {
  check({
      {"Kenya condemned Chad for its attack on the village.",
       "condemned=2021-11-30~; attack=../2021-11-30"},
      {"Peru will stress its refusal to leave the pact.", "refusal=../2021-11-30"},
  });
}

TEST_CASE("dates: an act that only marks somebody out was done before") {
  check({
      {"On Monday police in Niger arrested a suspect in the bombing of a mosque in Chad.",
       "arrested=2021-11-29~; bombing=../2021-11-30"},
      {"Kenya mourned the victims of the raid on Faya two days ago.",
       "mourned=2021-11-28; raid=2021-11-28"},
  });
}

TEST_CASE("dates: what is done on a known occasion has its date") {
  check({
      {"The king of Togo met the president of Kenya on October 2. At the meeting they agreed to "
       "open the border.",
       "met=2021-10-02; agreed=2021-10-02"},
      {"Peru's minister paid a visit to Chile last month. On this trip he signed a pact.",
       "paid=2021-10; signed=2021-10"},
      {"The king of Togo met the president of Kenya on October 2. At a meeting in Lima Togo "
       "praised Mali.",
       "met=2021-10-02; meeting=2021-11-30~; praised=2021-11-30~"},
  });
}

TEST_CASE("dates: what has gone on for a time began so long ago") {
  check({
      {"For eight years, farmers in Togo have protested against the mine.", "protested=2013/.."},
      {"Kenyan troops have been shelling the town for two months.", "shelling=2021-09/.."},
      {"It rained. Chad has jailed the rebels for six years.", "jailed=../2021-11-30"},
  });
}

TEST_CASE("dates: what runs out on a day was not made that day") {
  check({
      {"The truce between Chad and Niger will expire on Friday.",
       "truce=2021-11-30~; expire=2021-12-03"},
  });
}

TEST_CASE("dates: from one day to another is both and what lies between") {
  check({
      {"Peru occupied the valley from 1932 to 1941.", "occupied=1932/1941"},
      {"Malta will host the talks from May 4 to May 7.", "host=2022-05-04/2022-05-07"},
      {"Chad blockaded the port from June until September 2019.", "blockaded=2019-06/2019-09"},
  });
}

TEST_CASE("dates: what would be done was still to come") {
  check({
      {"Kenya said it would release the prisoners on Monday.", "release=2021-12-06"},
      {"Ministers said troops would be withdrawn from Chad in May.", "withdrawn=2022-05"},
      {"Peru announced that its envoy would visit Mexico on January 6.", "visit=2022-01-06"},
      {"Kenya's foreign minister is expected in Sudan on Friday.", "expected=2021-12-03"},
      {"The Peruvian president is expected to visit Chile in March.", "visit=2022-03"},
  });
}

TEST_CASE("dates: the complement of a verb keeps its date") {
  check({
      {"Chad proposes holding direct talks in Cairo on December 15.", "proposes=2021-11-30~"},
      {"Chavez was elected president in 2014.", "elected=2014"},
      {"Peru offered to hold talks on Wednesday.", "offered=2021-11-30~"},
  });
}

TEST_CASE("dates: of two dates of a clause the one behind a noun is that noun's") {
  check({
      {"Kenyan jets hit a depot on Monday in retaliation for a Somali attack on a Kenyan ship last "
       "Friday.",
       "hit=2021-11-29; attack=2021-11-26"},
      {"Farmers marched in Lima on Monday in protest at the killing of a Peruvian priest last "
       "week.",
       "marched=2021-11-29; killing=2021-11-22/2021-11-28"},
  });
}

TEST_CASE("dates: what is done according to a pledge is not of its day") {
  check({
      {"Chad and Niger signed a pledge today. The treaty should, according to the pledge, be "
       "signed "
       "in May.",
       "signed=2021-11-30"},
  });
}

TEST_CASE("dates: a date that heads an entry of a chronology is that of all its acts") {
  check({
      {"1974: Rebels kill nine priests.\n\n1983: Chad says Niger shells a town, and the mayor is "
       "arrested.",
       "kill=1974; shells=1983; arrested=1983"},
      {"May 2:\n\nThe rebels endorse Ali Bako. Chad expels an envoy.\n\nMay 9\n\nKenya, which sent "
       "troops in March, arrests a judge.\n\nNiger signs a pact with Mali.",
       "endorse=2021-05-02; expels=2021-05-02; sent=2021-03; arrests=2021-05-09; "
       "signs=2021-11-30~"},
      {"1974 - Peru frees a priest who robbed a bank.\n\n1991 - Niger invades Mali after rebels "
       "had "
       "joined the army.",
       "frees=1974; invades=1991"},
      {"November 29: Kenya arrests a judge.\n\nChad frees a mayor.",
       "arrests=2021-11-29; frees=2021-11-30~"},
  });
}

TEST_CASE("dates: what is refused was said before, and what is alleged has a date of its own") {
  check({
      {"Chad rejected an offer by Niger on Monday.", "rejected=2021-11-29; offer=../2021-11-29"},
      {"Chad denied Kenyan accusations that it had shelled a town in May.",
       "denied=2021-11-30~; accusations=../2021-11-30"},
  });
}

TEST_CASE("dates: the day that is set for talks or a vote is to come") {
  check({
      {"Elections in Chad are set for January 30.", "Elections=2022-01-30"},
      {"Chad scheduled elections for January 30.", "elections=2022-01-30"},
      {"The junta of Chad has scheduled the election for March.", "election=2022-03"},
      {"Niger prepares to vote in Sunday's election.", "vote=2021-12-05"},
      {"The talks between Chad and Niger resume on Friday.", "talks=2021-12-03"},
  });
}

TEST_CASE("dates: a war goes on, whatever happened meanwhile, unless its verb tells a change") {
  check({
      {"Chad's war with Niger angered Togo.", "war=../2021-11-30"},
      {"Chad's war with Niger erupted on Monday.", "war=2021-11-29"},
  });
}

TEST_CASE("dates: what is told with a dated clause has its date, what came before it has not") {
  check({
      {"Kenya declared an emergency a day after gunmen attacked a post, cut off roads and hijacked "
       "buses, killing five people.",
       "declared=2021-11-30~; attacked=2021-11-29~; killing=2021-11-29~"},
      {"Speaking a week after a Kenyan ship was attacked in the Gulf, the minister warned Chad.",
       "attacked=2021-11-23~; warned=2021-11-30~"},
      {"Chad freed Ali Bako after police detained him yesterday in Niamey.",
       "freed=2021-11-30~; detained=2021-11-29"},
      {"Kenya is expected to back the bill when it meets tomorrow.",
       "back=2021-12-01; meets=2021-12-01"},
      {"Peru criticised Kenya for sending ships into the Gulf.",
       "criticised=2021-11-30~; sending=../2021-11-30"},
      {"Chad said nothing, despite calls by Kenya to do so.", "calls=../2021-11-30"},
      {"The talks between Chad and Niger, which were announced on Monday, will begin soon.",
       "talks="},
  });
}
