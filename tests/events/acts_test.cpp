// What the engine makes of constructions that no single rule can show: who is meant, whether it
// happened, when, and which words tell one act.
#include "tests/events/dated_article.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace annals;

namespace {

std::string joined(const std::vector<std::string>& items) {
  std::string text;
  for (const std::string& item : items) text += (text.empty() ? "" : ",") + item;
  return text;
}

// "TYPE SOURCES>TARGETS DATE STATUS", a line each, by first word.
std::string events_of(std::string_view text) {
  std::string lines;
  for (const Event& e : Extractor(test::knowledge()).extract(test::dated_article(text)).events)
    lines += e.type + " " + joined(e.sources) + ">" + joined(e.targets) + " " + e.date + " " +
             e.status + "\n";
  return lines;
}

std::vector<Quantity> quantities_of(std::string_view text) {
  std::vector<Quantity> all;
  for (const Event& e : Extractor(test::knowledge()).extract(test::dated_article(text)).events)
    all.insert(all.end(), e.quantities.begin(), e.quantities.end());
  return all;
}

struct Row {
  std::string_view text;
  std::vector<std::string> events;
};

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    std::string expected;
    for (const std::string& event : row.events) expected += event + "\n";
    CHECK(events_of(row.text) == expected);
  }
}

}  // namespace

TEST_CASE("events: what the accused is accused of is his act") {
  check({
      {"Kenya accused Uganda of shelling a border village on Friday.",
       {"ACCUSE KEN>UGA 2021-11-26 actual", "ASSAULT UGA>KEN 2021-11-26 actual"}},
      {"The minister of Kenya expects banks to lend money to Chad.", {}},
      {"Police barred the protesters from leaving.",
       {"COERCE police>protesters 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: phase verbs and verbs that bring about give the act their tense") {
  check({
      {"Peace talks between Sudan and Chad will begin in Cairo on Friday.",
       {"CONSULT SDN,TCD> 2021-12-03 planned"}},
      {"The ministers of Chad and Niger are due to hold talks on Friday.",
       {"CONSULT TCD,NER> 2021-12-03 planned"}},
      {"The rebels continued to bombard the town on Monday.",
       {"ASSAULT rebels> 2021-11-29 actual"}},
      {"Georgia managed to release two prisoners.", {"RETREAT GEO>prisoners 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: what is only supposed is none, what was still to come is planned") {
  check({
      {"The president of Kenya visits Chad next week.",
       {"CONSULT KEN>TCD 2021-12-06/2021-12-12 planned"}},
      {"Talks between Kenya and Chad are to resume on Friday.",
       {"CONSULT KEN,TCD> 2021-12-03 planned"}},
      {"A summit of Peru and Chile is set to open in May.", {"CONSULT PER,CHL> 2022-05 planned"}},
      {"The Peruvian minister was in Quito to discuss fishing with Chilean officials.",
       {"CONSULT PER,CHL> 2021-11-30~ actual"}},
      {"Kenya did not rule out sending troops to Chad.", {"MOBILIZE KEN>TCD  possible"}},
      {"Peru did not refuse to meet Chile.", {"CONSULT PER,CHL>  possible"}},
      {"Kenya ruled out sending troops to Chad.", {"REJECT KEN>TCD 2021-11-30~ actual"}},
      {"Kenya is not going to sign a treaty with Chad.", {"REJECT KEN,TCD> 2021-11-30~ actual"}},
      {"Talks between Kenya and Chad were called off.", {}},
      {"Kenya must free the hostages before it meets the envoy of Chad.",
       {"CONSULT KEN,TCD>  planned"}},
      {"The residents of Chad can vote by post.", {}},
      {"Was Chad attacked by the rebels?", {}},
      {"Ali Bako can no longer run for president.", {}},
      {"Chad avoided a war with Niger.", {}},
      {"Niger would welcome the move.", {}},  // an opinion of the writer
      {"The senate of Chad should reject the deal.", {}},
      {"Chad will never accept or sign the plan.", {"REJECT TCD> 2021-11-30~ actual"}},
      {"It was a plan of Peru and not the Chadian proposal.", {}},
      {"It is hard to blame Chad for the raid.", {}},
      {"Soldiers attacked, seized and burned a Chadian ship.",
       {"ASSAULT soldiers>TCD 2021-11-30~ actual", "COERCE soldiers>TCD 2021-11-30~ actual"}},
      {"If Chad attacks, Niger will close the border.", {"COERCE NER>  hypothetical"}},
      {"Attacking Kenya would be a grave mistake, the envoy of Oman said.", {}},
      {"Signing a treaty with Chad could help Niger.", {}},
      {"Should Chad attack Niger, the union will meet.", {"CONSULT union>  planned"}},
      {"Why did Chad attack Niger?", {}},
      {"Chad would send troops to Niger, its minister said.", {"MOBILIZE TCD>NER  planned"}},
      {"Kenya said on Monday that the truce with Somalia would begin in December.",
       {"AGREE KEN,SOM> 2021-12 planned"}},
      {"The law of Kenya punishes anyone who attacks Chad.", {}},
      {"Kenya expelled two Chadians on Monday. It gave no reason for the expulsions.",
       {"SANCTION KEN>TCD 2021-11-29 actual"}},
      {"Kenyan air strikes against Chad could hurt trade.", {"ASSAULT KEN>TCD  possible"}},
      {"Kenya will answer by expelling two diplomats of Chad.", {"SANCTION KEN>TCD  planned"}},
  });
}

TEST_CASE("events: who is arrested or named by nobody in particular is so by the story's state") {
  check({
      {"Chad was calm, Chad said. Eight men were arrested on Monday.",
       {"COERCE TCD> 2021-11-29 actual"}},
      {"Chad was calm, Chad said. The carmaker named Ali Bako president.",
       {"OTHER:appoint >ali-bako 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: all who are named behind what they are, are those to whom it is done") {
  check({
      {"Kenya arrested two opposition leaders, Ali Bako and Musa Deby.",
       {"COERCE KEN>ali-bako,musa-deby 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: what a place is called by its past or its holders is its quality") {
  check({
      {"Two nurses of Togo detained in civil war-hit Libya were freed.",
       {"COERCE LBY>nurses 2021-11-30~ actual", "RETREAT >nurses 2021-11-30~ actual"}},
      {"Kenya bombed a port in rebel-held Goma.", {"ASSAULT KEN>COD 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: an act told without a party takes those of the last one of its kind") {
  check({
      {"Peru and Ecuador signed a treaty on Monday. The treaty was finalised in August.",
       {"AGREE PER,ECU> 2021-11-29 actual", "AGREE PER,ECU> 2021-08 actual"}},
  });
}

TEST_CASE("events: the killed, the blast and the blast's place are one act; accidents are none") {
  check({
      {"Nine people were killed in a bombing in Kabul on Monday.",
       {"ASSAULT >AFG 2021-11-29 actual"}},
      {"Rebels shelled the town of Goma, killing two soldiers.",
       {"ASSAULT rebels>COD 2021-11-30~ actual"}},
      {"Seven people are killed and nine others are injured in shelling by rebels in Goma.",
       {"ASSAULT rebels> 2021-11-30~ actual"}},
      {"A Russian drone strike hits a bus in Odesa, killing nine.",
       {"ASSAULT RUS>UKR 2021-11-30~ actual"}},
      {"Four people were killed when a bus overturned near Lima.", {}},
      {"In the novel rebels attack a village in Kenya.", {}},
      {"Nine villagers were killed when rebels stormed a school of Chad.",
       {"ASSAULT rebels>villagers 2021-11-30~ actual"}},
      {"Nine civilians were killed, a week after Kenya shelled Somalia.",
       {"ASSAULT >civilians 2021-11-30~ actual", "ASSAULT KEN>SOM 2021-11-23~ actual"}},
      {"Nine civilians were killed in Mali, and rebels attacked a base in Chad.",
       {"ASSAULT >civilians 2021-11-30~ actual", "ASSAULT rebels>TCD 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: speakers stand for their pronouns, papers for the bodies that issued them") {
  check({
      {"\"We cannot accept this ultimatum,\" said France.", {"REJECT FRA> 2021-11-30~ actual"}},
      {"The Security Council met on Monday. The resolution urged Chad to disarm.",
       {"CONSULT UNSC> 2021-11-29 actual", "REQUEST UNSC>TCD 2021-11-29~ actual"}},
  });
}

TEST_CASE("events: amounts are read as people write them") {
  struct AmountRow {
    std::string_view text, kind;
    double low, high;
  };
  const AmountRow rows[] = {
      {"Israel's strikes killed 43 Palestinians.", "killed", 43, 43},
      {"The raid killed at least a dozen militants.", "killed", 12, 12},
      {"The attack killed up to 40 militants.", "killed", 0, 40},
      {"Tens of thousands of refugees fled the fighting.", "displaced", 20000, 99999},
      {"The World Bank gave Ghana a $500 million loan.", "money", 5e8, 5e8},
      {"France sent 2.5 billion euros to Lebanon.", "money", 2.5e9, 2.5e9},
      {"Iran fired twenty-one missiles at Israel.", "missiles", 21, 21},
      {"Russia deployed between 90,000 and 175,000 troops to the border.", "troops", 90000, 175000},
      {"Greece pushed back some 350 migrants.", "displaced", 350, 350},
  };
  for (const AmountRow& row : rows) {
    CAPTURE(row.text);
    const auto found = quantities_of(row.text);
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == row.kind);
    CHECK(found[0].low == row.low);
    CHECK(found[0].high == row.high);
  }
}

TEST_CASE("events: a noun that names a known act has no day but its own") {
  check({
      {"The coup in Chad was condemned by France.",
       {"COERCE >TCD ../2021-11-30 actual", "ACCUSE FRA>TCD 2021-11-30~ actual"}},
      {"The coup leaders of Chad closed the border on Sunday.",
       {"COERCE chad-junta> 2021-11-28 actual"}},
      {"Saturday's attack alarmed the ministers.", {"ASSAULT > 2021-11-27 actual"}},
      {"Saturday's meeting alarmed the ministers.", {}},
  });
}

TEST_CASE("events: a definite noun for an act told before is that act") {
  check({
      {"Gunmen stormed a post on Sunday. The attack was condemned by France.",
       {"ASSAULT gunmen> 2021-11-28 actual", "ACCUSE FRA>gunmen 2021-11-28~ actual"}},
      {"Kenya gave Uganda two days to leave on Friday, threatening Uganda with war.",
       {"THREATEN KEN>UGA 2021-11-26 actual"}},
  });
}

TEST_CASE("events: mentions of one narrow kind by the same parties are one act") {
  check({
      {"Peru and Chile reached a deal on Friday. The agreement ends a long dispute.",
       {"AGREE PER,CHL> 2021-11-26 actual"}},
      {"Peru and Chile held a meeting in Riga on Friday. The meeting was chaired by the EU.",
       {"CONSULT PER,CHL> 2021-11-26 actual"}},
      {"Students gathered in Lima on Monday, chanting slogans against Chile.",
       {"PROTEST students>CHL 2021-11-29 actual"}},
  });
}

TEST_CASE("events: what is asked tells one request from another") {
  check({
      {"Kenya called on Chad to free the envoy. It urged Chad to free the man at once.",
       {"REQUEST KEN>TCD 2021-11-30~ actual"}},
      {"Kenya called on Chad to free the envoy. It urged Chad to hold elections.",
       {"REQUEST KEN>TCD 2021-11-30~ actual", "REQUEST KEN>TCD 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: a verb and the noun that carries its meaning both tell the act") {
  const auto mentions = [](std::string_view text) {
    std::string words;
    for (const Event& e : Extractor(test::knowledge()).extract(test::dated_article(text)).events)
      for (const Evidence& evidence : e.evidence)
        words += (words.empty() ? "" : " ") + evidence.trigger.text;
    return words;
  };
  CHECK(mentions("Peru held talks with Chile.") == "held talks");
  CHECK(mentions("A deal between Peru and Chile was reached on Monday.") == "deal reached");
  CHECK(mentions("Peru lifted sanctions against Chile.") == "lifted");
  CHECK(mentions("The cease-fire with Chile held.") == "cease-fire");
}

TEST_CASE("events: purposes and descriptions are no acts, a state of talks is one") {
  check({
      {"Peru's foreign minister is in Riga for talks with Chile.",
       {"CONSULT PER,CHL> ../2021-11-30 actual"}},
      {"Peru is in talks with Chile.", {"CONSULT PER,CHL> ../2021-11-30 actual"}},
      {"Peru's raid was aimed at freeing the hostages.", {"ASSAULT PER> 2021-11-30~ actual"}},
      {"Attacking Peru would be a mistake.", {}},
      {"Despite air strikes by NATO, the rebels failed to seize Goma.",
       {"ASSAULT NATO> 2021-11-30~ actual"}},
      {"Kenya and Chad said they would restore relations with Mali.",
       {"SUPPORT KEN,TCD>MLI  planned"}},
      {"France hailed the outcome of the talks.", {"SUPPORT FRA> 2021-11-30~ actual"}},
      {"Peru arrested militants, who are accused of treason.",
       {"COERCE PER>militants 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: what a promise or a threat is to do is not done, talks to begin are planned") {
  check({
      {"A pledge from Kenya to send troops to Niger worried Mali.",
       {"AGREE KEN>NER ../2021-11-30 actual"}},
      {"The plan was hurt by a promise from Togo to defend Chad.",
       {"AGREE TGO>TCD 2021-11-30~ actual"}},
      {"Talks to begin on Friday between Chad and Niger will deal with the border.",
       {"CONSULT TCD,NER> 2021-12-03 planned"}},
      {"Talks to be held in Lima between Chad and Niger will deal with the border.",
       {"CONSULT TCD,NER>  planned"}},
      {"Kenya condemned Chad's pledge to continue to aid Niger.",
       {"ACCUSE KEN>TCD 2021-11-30~ actual", "AGREE TCD>NER 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: what is said to somebody who is reached for it is said") {
  check({
      {"The president of Peru met the king of Togo to ask for his support.",
       {"CONSULT PER,TGO> 2021-11-30~ actual", "REQUEST PER>TGO 2021-11-30~ actual"}},
      {"The envoy of Chad approached the minister of Peru to protest the ban.",
       {"ACCUSE TCD> 2021-11-30~ actual"}},
      {"Kenya wrote to Uganda to demand the release of the crew.",
       {"CONSULT KEN>UGA 2021-11-30~ actual", "REQUEST KEN>UGA 2021-11-30~ actual"}},
      {"Chad built a road to ask for more.", {}},
  });
}

TEST_CASE("events: a known act of force is that of whoever planned it") {
  check({
      {"The bombing was plotted by the rebels.", {"ASSAULT rebels> 2021-11-30~ actual"}},
      {"The coup in Chad was planned by Colonel Ali Bako.",
       {"COERCE ali-bako>TCD 2021-11-30~ actual"}},
      {"A raid was planned by the rebels.", {"ASSAULT rebels>  planned"}},
  });
}

TEST_CASE("events: who is barred from an act neither does nor refuses it") {
  check({
      {"The treaty forbids Kenya to attack Chad.", {}},
      {"The law forbids Ali Bako from writing or leaving the country.", {}},
      {"Journalists are prohibited from leaving Faya.", {"COERCE >journalists 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: what somebody is under is done to him") {
  check({
      {"The minister of Togo is under investigation for fraud.",
       {"ACCUSE >TGO ../2021-11-30 actual"}},
      {"Ali Bako has been under house arrest since 2010.", {"COERCE >ali-bako 2010/.. actual"}},
      {"Faya has been under siege by rebels since May.", {"COERCE rebels> 2021-05/.. actual"}},
      {"Ali Bako may be under arrest.", {}},
      {"The plan of Kenya is under attack.", {}},
  });
}

TEST_CASE("events: a vow not to give way is a refusal") {
  check({
      {"Niger's president vowed not to bow to the rebels.",
       {"REJECT NER>rebels 2021-11-30~ actual"}},
      {"Niger's president vowed to fight.", {"THREATEN NER> 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: a warning of what one will do is a threat, a warning of others none") {
  check({
      {"Chad warned that it would respond to any move by Niger.",
       {"THREATEN TCD>NER 2021-11-30~ actual"}},
      {"Chad warned that it might close the border with Niger.",
       {"THREATEN TCD>NER 2021-11-30~ actual"}},
      {"Chad warned that prices would rise.", {}},
  });
}

TEST_CASE("events: where people are to meet is no target") {
  check({
      {"Chad refused to attend the talks in Geneva.", {"REJECT TCD> 2021-11-30~ actual"}},
      {"Chad condemned the arrests in Minsk.", {"ACCUSE TCD>BLR 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: a minister without a state is that of the state that acted before") {
  check({
      {"Chad expelled two envoys of Niger. Foreign Minister Ali Bako accused Togo of spying.",
       {"SANCTION TCD>NER 2021-11-30~ actual", "ACCUSE TCD>TGO 2021-11-30~ actual"}},
      {"Chadian officials left. Prime Minister Ali Bako accused Togo of spying.",
       {"ACCUSE TCD>TGO 2021-11-30~ actual"}},
      {"Musa Toure met rebels in Chad. The Libyan envoy, Ali Bako, condemned him.",
       {"CONSULT musa-toure,rebels> 2021-11-30~ actual",
        "ACCUSE LBY>musa-toure 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: a spokesman acts for whom he speaks") {
  check({
      {"A spokesman for the Libyan government condemned Chad.",
       {"ACCUSE LBY>TCD 2021-11-30~ actual"}},
      {"Chad shelled a camp in Niger, said a spokeswoman for the United Nations.",
       {"ASSAULT TCD>NER 2021-11-30~ actual"}},
      {"Togo was quiet. A foreign ministry spokesman criticised Chad.",
       {"ACCUSE TGO>TCD 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: they and the two countries are those who acted together") {
  check({
      {"Chad signed a pact with Niger on Monday. They called on Mali to join it.",
       {"AGREE TCD,NER> 2021-11-29 actual", "REQUEST TCD,NER>MLI 2021-11-29~ actual"}},
      {"Talks between Chad and Niger ended on Monday. They agreed to open the border.",
       {"CONSULT TCD,NER> 2021-11-29 actual", "AGREE TCD,NER> 2021-11-29~ actual"}},
      {"The king of Togo met the president of Kenya. They condemned Mali.",
       {"CONSULT TGO,KEN> 2021-11-30~ actual", "ACCUSE TGO,KEN>MLI 2021-11-30~ actual"}},
      {"Chad and Niger met in Riga. They called on Mali to free a ship.",
       {"CONSULT TCD,NER> 2021-11-30~ actual", "REQUEST TCD,NER>MLI 2021-11-30~ actual"}},
      {"Togo condemned Ghana. Chad and Niger objected. The two countries held talks.",
       {"ACCUSE TGO>GHA 2021-11-30~ actual", "REJECT TCD,NER> 2021-11-30~ actual",
        "CONSULT TCD,NER> 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: subjects and verbs that the parse misplaces are found again") {
  check({
      {"Peru, Chile, Togo, and Ghana formally recognise Kosovo as a state.",
       {"SUPPORT PER,CHL,TGO,GHA>XKX 2021-11-30~ actual"}},
      {"Peru backed the Kenyan raid on a Chadian depot on Monday.",
       {"SUPPORT PER>KEN 2021-11-29 actual", "ASSAULT KEN>TCD 2021-11-29 actual"}},
      {"Togo condemned the Iranian raids targeting Chad.",
       {"ACCUSE TGO>IRN 2021-11-30~ actual", "ASSAULT IRN>TCD ../2021-11-30 actual"}},
      {"The premier of Chad met envoys of Niger in the hills of Togo, agreeing to free a ship.",
       {"CONSULT TCD,NER> 2021-11-30~ actual", "AGREE TCD> 2021-11-30~ actual"}},
      {"Kenya handed over two suspects to Uganda.", {"COOPERATE KEN>UGA 2021-11-30~ actual"}},
      {"Chile warned the United States that new tolls would hurt trade.",
       {"THREATEN CHL>USA 2021-11-30~ actual"}},
      {"Chad called on rich Western nations to open a bank.",
       {"REQUEST TCD>western-countries 2021-11-30~ actual"}},
      {"Four people are killed in a raid carried out by Chad.",
       {"ASSAULT TCD> 2021-11-30~ actual"}},
      {"The hijacking of a bus in Niger by the Houthis ended on Monday.",
       {"COERCE houthis>NER 2021-11-29 actual"}},
      {"Supporters of the king clashed with police in Dakar.",
       {"PROTEST supporters>SEN 2021-11-30~ actual"}},
      {"The foreign ministers of Togo and Ghana voiced concern over the arrest of a judge.",
       {"ACCUSE TGO,GHA> 2021-11-30~ actual", "COERCE >judge ../2021-11-30 actual"}},
      {"Libyan troops crossed the border and seized two villages, Chad's defence ministry said.",
       {"ASSAULT LBY>TCD 2021-11-30~ actual"}},
      {"Libyan jets struck Kurdish militants in northern Chad, the defence ministry said.",
       {"ASSAULT LBY>kurds 2021-11-30~ actual"}},
      {"Fighting between Chad and rebels resumed on Monday.",
       {"ASSAULT TCD,rebels> 2021-11-29 actual"}},
      {"NATO plans to station four battalions in Latvia.", {"MOBILIZE NATO>LVA  planned"}},
      {"The Peruvian envoy told reporters that Chile must lift the ban first.",
       {"REQUEST PER>CHL 2021-11-30~ actual"}},
      {"Turkey told reporters that Greece must withdraw its ships.",
       {"REQUEST TUR>GRC 2021-11-30~ actual"}},
      {"A court in Lyon, France, sentences two rebels to 10 years in prison.",
       {"SANCTION FRA>rebels 2021-11-30~ actual"}},
      {"Peruvian police arrest 30 Chilean nationals in Lima.",
       {"COERCE PER>CHL 2021-11-30~ actual"}},
      {"Chad strikes rebel bases in Niger, while the rebels vow to retaliate.",
       {"ASSAULT TCD>NER 2021-11-30~ actual", "THREATEN rebels> 2021-11-30~ actual"}},
      {"President Ana Silva of Portugal met with President Li Wei of China on Monday.",
       {"CONSULT PRT,CHN> 2021-11-29 actual"}},
      {"The EU met in Riga after forces loyal to President Ali Bako of Chad fired on protesters.",
       {"CONSULT EU> 2021-11-30~ actual", "ASSAULT TCD>protesters 2021-11-30~ actual"}},
      {"Kenya denied the report after an armed man killed two soldiers.",
       {"REJECT KEN> 2021-11-30~ actual", "ASSAULT man>soldiers 2021-11-30~ actual"}},
      {"Mali, which expelled French envoys in 2020 and backs rebels fighting Niger, has rejected "
       "the "
       "plan.",
       {"SANCTION MLI>FRA 2020 actual", "SUPPORT MLI>rebels 2021-11-30~ actual",
        "ASSAULT rebels>NER ../2021-11-30 actual", "REJECT MLI> ../2021-11-30 actual"}},
      {"On July 26, the presidential guard of Chad ousted and detained President Ali Bako, closed "
       "the "
       "borders and imposed a curfew.",
       {"COERCE TCD>ali-bako 2021-07-26 actual", "COERCE TCD> 2021-07-26 actual"}},
      {"ECOWAS had issued a deadline for Niger.", {"THREATEN ECOWAS>NER ../2021-11-30 actual"}},
      {"The Constitutional Council of Senegal strikes down a bill on migration.",
       {"REJECT constitutional-council> 2021-11-30~ actual"}},
      {"Chad claims to have captured the town of Bol.", {"ASSAULT TCD> ../2021-11-30 actual"}},
      {"Police arrest dozens of protesters in Minsk.",
       {"COERCE BLR>protesters 2021-11-30~ actual"}},
      {"EU sanctions Belarus officials over the vote.", {"SANCTION EU>BLR 2021-11-30~ actual"}},
      {"The Israeli military announces that it killed a senator.",
       {"ASSAULT ISR>senator 2021-11-30~ actual"}},
      {"The Houthis announce a military offensive against Chad.",
       {"ASSAULT houthis>TCD 2021-11-30~ actual"}},
      {"Chad met Niger in Riga. The two held talks on Monday.",
       {"CONSULT TCD,NER> 2021-11-29 actual"}},
      {"Kenya orders the army to secure the town and opens an investigation.",
       {"REQUEST KEN> 2021-11-30~ actual", "ACCUSE KEN> 2021-11-30~ actual"}},
      {"Ali Bako, the foreign minister of Chad, condemned attacks on villages.",
       {"ACCUSE TCD> 2021-11-30~ actual"}},
      {"Pedro Ruano, another envoy, rejected claims of fraud.",
       {"REJECT pedro-ruano> 2021-11-30~ actual"}},
      {"The Chadian Air Force strikes targets in Niger as Kenya opens a camp.",
       {"ASSAULT TCD>NER 2021-11-30~ actual"}},
      {"Kenya says that rebels are shelling villages in Chad.",
       {"ASSAULT rebels>TCD ../2021-11-30 actual"}},
      {"Chad's interior minister Ali Bako resigns after weeks of strikes.",
       {"CONCEDE TCD> 2021-11-30~ actual"}},
      {"The government of Togo lifts a curfew in Kara and Atakpame, citing restored calm.",
       {"CONCEDE TGO> 2021-11-30~ actual"}},
      {"The Chadian Air Force claims to have bombed a base, destroying two Libyan tanks.",
       {"ASSAULT TCD>LBY ../2021-11-30 actual"}},
      {"A Libyan missile hits a school in Chad, killing two teachers.",
       {"ASSAULT LBY>TCD 2021-11-30~ actual"}},
      {"A court in Lyon, France, orders former envoy Ali Bako to stand trial.",
       {"ACCUSE FRA>ali-bako 2021-11-30~ actual"}},
      {"Kenya condemned a Chadian raid on a rebel camp that wounded ten.",
       {"ACCUSE KEN>TCD 2021-11-30~ actual", "ASSAULT TCD>rebels 2021-11-30~ actual",
        "ASSAULT TCD>rebels 2021-11-30~ actual"}},
      {"Kenya does not want a war with Chad.", {}},
      {"Kenya is reluctant to arm the rebels.", {}},
      {"The envoy of Kenya spoke ahead of a meeting with Chad.", {"CONSULT KEN,TCD>  planned"}},
      {"The rebels had to withdraw from Chad.", {"RETREAT rebels>TCD 2021-11-30~ actual"}},
      {"The premier of Chad may have to resign.", {"CONCEDE TCD>  possible"}},
      {"Kenya does not have the training of Chad's army.", {}},
      {"The king of Chad may stay provided that Kenya agrees to the plan.",
       {"CONCEDE KEN>  hypothetical"}},
      {"Kenya said it would probably expel the envoy of Chad.", {"SANCTION KEN>TCD  possible"}},
      {"The envoy of Kenya will chair a summit on Chad.", {"CONSULT KEN>TCD  planned"}},
      {"Kenya held talks in Nairobi on Friday with Chad and Niger.",
       {"CONSULT KEN,TCD,NER> 2021-11-26 actual"}},
      {"Kenya will pay when the council frees the assets of Chad.", {}},
      {"Kenya does not seek a confrontation with Chad.", {}},
      {"Chad had Niger's envoy expelled.", {"SANCTION TCD>NER 2021-11-30~ actual"}},
      {"Kenya had a bishop arrested.", {"COERCE KEN>bishop 2021-11-30~ actual"}},
      {"Nine people died in an attack on a prison by the Taliban.",
       {"ASSAULT taliban> 2021-11-30~ actual"}},
      {"Two Kenyan reporters held in Chad were freed on bail on Monday.",
       {"RETREAT >reporters 2021-11-29 actual"}},
      {"Kenya completed the withdrawal of its troops from Chad on Monday.",
       {"RETREAT KEN>TCD 2021-11-29 actual"}},
      {"The withdrawal of Kenyan troops from Chad began on Monday.",
       {"RETREAT KEN>TCD 2021-11-29 actual"}},
      {"Kenya expelled Chad's consul and a Libyan diplomat on Monday.",
       {"SANCTION KEN>TCD,LBY 2021-11-29 actual"}},
      {"Kenya and Chad signed a treaty on Monday after two weeks of debate.",
       {"AGREE KEN,TCD> 2021-11-29 actual"}},
      {"Ali Bako is elected speaker of the parliament.",
       {"OTHER:election >ali-bako 2021-11-30~ actual"}},
      {"Kenya suspends negotiations on a trade pact with Chad and summons the Chadian ambassador.",
       {"REJECT KEN>TCD 2021-11-30~ actual", "ACCUSE KEN>TCD 2021-11-30~ actual"}},
      {"Ali Bako is reported killed in a Libyan airstrike.",
       {"ASSAULT LBY>ali-bako 2021-11-30~ actual"}},
      {"Kenyan police arrest two rebels suspected of killing a senator.",
       {"COERCE KEN>rebels 2021-11-30~ actual", "ASSAULT rebels>senator 2021-11-30~ actual"}},
      {"A Libyan Air Force airstrike on a camp in Chad killed nine rebels.",
       {"ASSAULT LBY>TCD 2021-11-30~ actual"}},
      {"Pedro Ruano, leader of the Chad-backed Red Front, was shot on Monday.",
       {"ASSAULT >pedro-ruano 2021-11-29 actual"}},
      {"Six rebels were injured at a checkpoint in Kabul in an attack by the Taliban.",
       {"ASSAULT taliban>rebels 2021-11-30~ actual"}},
      {"Kenyan judge Ali Bako rules that the ban is void.",
       {"OTHER:court-ruling KEN> 2021-11-30~ actual"}},
      {"Two United States airstrikes killed five rebels.",
       {"ASSAULT USA>rebels 2021-11-30~ actual"}},
      {"Fighting resumed on Sunday between Armenia and Azerbaijan.",
       {"ASSAULT ARM,AZE> 2021-11-28 actual"}},
      {"Peru named Ali Bako as having sold guns to the rebels in 1995.",
       {"OTHER:appoint PER>ali-bako 2021-11-30~ actual", "COOPERATE ali-bako>rebels 1995 actual"}},
      {"Officials in Chad hailed the outcome.", {"SUPPORT TCD> 2021-11-30~ actual"}},
      {"The outcome was hailed as fair by officials in Kenya and Peru.",
       {"SUPPORT KEN,PER> 2021-11-30~ actual"}},
      {"Two rebels were seen in Zinder on Monday shelling a camp of Chad.",
       {"ASSAULT rebels>TCD 2021-11-29 actual"}},
      {"Togo pardoned two lawmakers, allowing them to run after serving prison sentences.",
       {"RETREAT TGO>lawmakers 2021-11-30~ actual", "CONCEDE TGO>lawmakers 2021-11-30~ actual"}},
      {"The king brushed aside warnings from Niger that it would strike.",
       {"REJECT king>NER 2021-11-30~ actual", "THREATEN NER>king ../2021-11-30 actual"}},
  });
}

TEST_CASE(
    "events: what an act is about, where it strikes and whose paper says it name its parties") {
  check({
      {"Ghana called for an end to the rule of the Malian junta.",
       {"REQUEST GHA>mali-junta 2021-11-30~ actual"}},
      {"Kenya called for President Ali Bako of Niger to resign.",
       {"REQUEST KEN>NER 2021-11-30~ actual"}},
      {"Rebels attacked three villages in Niger.", {"ASSAULT rebels>NER 2021-11-30~ actual"}},
      {"Togo sent a letter to the Security Council accusing Benin of aggression.",
       {"CONSULT TGO>UNSC 2021-11-30~ actual", "ACCUSE TGO>BEN ../2021-11-30 actual"}},
      {"Niger arrested the Chadian minister Ali Bako.", {"COERCE NER>ali-bako 2021-11-30~ actual"}},
      {"The rebels handed over the hostages to the Red Cross.",
       {"RETREAT rebels>hostages 2021-11-30~ actual"}},
      {"North Korea fired two missiles into the sea on Sunday.",
       {"MOBILIZE PRK> 2021-11-28 actual"}},
      {"NATO discussed fears that Chad is planning an invasion of Niger.",
       {"CONSULT NATO> 2021-11-30~ actual", "ASSAULT TCD>NER  possible"}},
      {"Peru becomes the first country to formally recognise Kosovo.",
       {"SUPPORT PER>XKX 2021-11-30~ actual"}},
      {"Poland becomes the first country to sign the treaty.", {"AGREE POL> 2021-11-30~ actual"}},
      {"The minister of Kenya declined to comment.", {}},
  });
}

TEST_CASE("events: holders of towns, loyal troops and groups before attacks are the parties") {
  check({
      {"Chad-led forces and Kenyan troops shelled the rebels.",
       {"ASSAULT TCD,KEN>rebels 2021-11-30~ actual"}},
      {"Syrian jets bombed the rebel-held town of Idlib.",
       {"ASSAULT SYR>rebels 2021-11-30~ actual"}},
      {"Troops loyal to President Ali Bako of Niger attacked the town.",
       {"ASSAULT NER> 2021-11-30~ actual"}},
      {"Lights went out after a large Chadian missile and drone attack on Niger.",
       {"ASSAULT TCD>NER 2021-11-30~ actual"}},
      {"An Iranian Scud missile strike on Kuwait killed two.",
       {"ASSAULT IRN>KWT 2021-11-30~ actual"}},
      {"A Houthi drone attack damaged a hotel in Eilat.",
       {"ASSAULT houthis>ISR 2021-11-30~ actual"}},
      {"Protests ousted the leaders of Tunisia and Egypt.", {"COERCE >TUN,EGY 2021-11-30~ actual"}},
      {"Five men died in clashes involving the Mozambican army and the Islamic State.",
       {"ASSAULT MOZ,islamic-state> 2021-11-30~ actual"}},
      {"A rebel spokesman rejected a deal with Chad.", {"REJECT rebels>TCD 2021-11-30~ actual"}},
      {"Chad bombed the Houthis on Monday. The militant group vowed to retaliate.",
       {"ASSAULT TCD>houthis 2021-11-29 actual", "THREATEN houthis>TCD 2021-11-29~ actual"}},
      {"The M23 denied the raid. Kenya imposed sanctions on the group.",
       {"REJECT m23> 2021-11-30~ actual", "SANCTION KEN>m23 2021-11-30~ actual"}},
      {"Kenya killed a Hezbollah commander. The militia fired rockets at Kenya.",
       {"ASSAULT KEN>hezbollah 2021-11-30~ actual", "ASSAULT hezbollah>KEN 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: whose a thing is says whom an act is on") {
  check({
      {"Niger destroyed six tanks used by the rebels.", {"ASSAULT NER>rebels 2021-11-30~ actual"}},
      {"Kenya seized trucks owned by the Red Cross.", {"COERCE KEN>Red-Cross 2021-11-30~ actual"}},
      {"An Iranian rocket hit a Liberian-registered tanker.",
       {"ASSAULT IRN>LBR 2021-11-30~ actual"}},
      {"Peru sanctioned Chad in May. Peru lifted the sanctions on Monday.",
       {"SANCTION PER>TCD 2021-05 actual", "CONCEDE PER>TCD 2021-11-29 actual"}},
      {"Chad carried out raids aimed against Niger.", {"ASSAULT TCD>NER 2021-11-30~ actual"}},
      {"Chad described the raids as a means used to kill rebels.", {}},
      {"Chad submitted a complaint to the Security Council against Niger.",
       {"ACCUSE TCD>NER 2021-11-30~ actual"}},
      {"Togo shelled a base belonging to Ghana.", {"ASSAULT TGO>GHA 2021-11-30~ actual"}},
      // A border has two sides.
      {"Latvia closed its border with Belarus.", {"COERCE LVA>BLR 2021-11-30~ actual"}},
      {"Latvia announced the reopening of its border crossing with Belarus.",
       {"RETREAT LVA>BLR 2021-11-30~ actual"}},
      {"Latvia deployed tanks to its border with Belarus.",
       {"MOBILIZE LVA>BLR 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: what is the doer's own is that of whoever tells, or nobody's") {
  check({
      {"Kenya said that Somalia had expelled its ambassador.",
       {"SANCTION SOM>KEN ../2021-11-30 actual"}},
      {"Ghana said that Togo had seized several of its boats.",
       {"COERCE TGO>GHA ../2021-11-30 actual"}},
      {"Togo reported that Ghana had violated its waters.",
       {"COERCE GHA>TGO ../2021-11-30 actual"}},
      {"Chad, which recalled its envoy, said nothing.", {"SANCTION TCD> 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: a hostile act without a target is on whoever provoked it") {
  check({
      {"Peru recalled its ambassador after Chile seized a trawler.",
       {"SANCTION PER>CHL 2021-11-30~ actual", "COERCE CHL> 2021-11-30~ actual"}},
      {"Peru vowed to retaliate after the Chilean raid.",
       {"THREATEN PER>CHL 2021-11-30~ actual", "ASSAULT CHL> ../2021-11-30 actual"}},
      {"Ghana vowed revenge after Togo shelled a ferry.",
       {"THREATEN GHA>TGO 2021-11-30~ actual", "ASSAULT TGO> 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: what a protest is for and when a threat would end say whom they are on") {
  check({
      {"Farmers marched in Lagos to demand reforms from Chad.",
       {"PROTEST farmers>TCD 2021-11-30~ actual"}},
      {"Farmers rallied to protest a tax by Peru.", {"PROTEST farmers>PER 2021-11-30~ actual"}},
      {"Kenya threatened force if Chad did not yield.", {"THREATEN KEN>TCD 2021-11-30~ actual"}},
      {"Kenya threatened sanctions unless Chad freed the envoy.",
       {"THREATEN KEN>TCD 2021-11-30~ actual"}},
      {"Kenya accused Chad of hiding gold, which Chad denied.",
       {"ACCUSE KEN>TCD 2021-11-30~ actual", "REJECT TCD>KEN 2021-11-30~ actual"}},
      {"Peru's police opened fire on students, killing two people.",
       {"ASSAULT PER>students 2021-11-30~ actual"}},
      {"Chad suspended the application of a treaty with Niger.",
       {"SANCTION TCD>NER 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: a coup told without its makers is the junta's") {
  check({
      {"Togo's junta seized power on Monday. The coup was condemned by Peru.",
       {"COERCE togo-junta> 2021-11-29 actual", "ACCUSE PER>togo-junta 2021-11-29~ actual"}},
      {"Coup supporters admired Togo's junta, which seized power on Monday. Peru hailed the coup.",
       {"COERCE togo-junta> 2021-11-29 actual", "SUPPORT PER>togo-junta 2021-11-29~ actual"}},
      {"Togo's junta met envoys of Chad. The coup in Togo worried Peru.",
       {"CONSULT togo-junta,TCD> 2021-11-30~ actual", "COERCE togo-junta>TGO 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: an attack that somebody claims is his") {
  check({
      {"The Houthis claimed responsibility for the raid on the Peruvian consulate.",
       {"OTHER:claim houthis> 2021-11-30~ actual", "ASSAULT houthis>PER ../2021-11-30 actual"}},
      {"The Taliban claimed responsibility for an ambush that Chad condemned.",
       {"OTHER:claim taliban> 2021-11-30~ actual", "ASSAULT taliban> 2021-11-30~ actual",
        "ACCUSE TCD>taliban 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: who refuses what was asked refuses the one who asked it") {
  check({
      {"Kenya urged Chad to leave. Chad rejected the call.",
       {"REQUEST KEN>TCD 2021-11-30~ actual", "REJECT TCD>KEN 2021-11-30~ actual"}},
      {"Kenya alleges that the raid was plotted by Ali Bako.",
       {"ACCUSE KEN>ali-bako 2021-11-30~ actual", "ASSAULT ali-bako> 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: whoever is charged with an act did it") {
  check({
      {"Ali Bako was convicted of the murder of Pedro Ruano.",
       {"SANCTION >ali-bako 2021-11-30~ actual",
        "ASSAULT ali-bako>pedro-ruano ../2021-11-30 actual"}},
      {"Ali Bako serves a sentence for the 1995 bombing of a Kenyan base.",
       {"COERCE >ali-bako 2021-11-30~ actual", "ASSAULT ali-bako>KEN 1995 actual"}},
      {"Ali Bako is wanted for a raid on Chad.", {"ASSAULT ali-bako>TCD 2021-11-30~ actual"}},
      {"Ali Bako was arrested in a raid on his home.",
       {"COERCE >ali-bako 2021-11-30~ actual", "ASSAULT >ali-bako 2021-11-30~ actual"}},
      {"The rebels were not responsible for the raid on Chad.",
       {"ASSAULT >TCD ../2021-11-30 actual"}},
      {"Ali Bako was found guilty of murder.", {"SANCTION >ali-bako 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: rebels make a rebel raid") {
  check({
      {"A rebel raid on Biltine killed nine Chadians.", {"ASSAULT rebels>TCD 2021-11-30~ actual"}},
      {"Kenya condemned guerrilla attacks on Chad.",
       {"ACCUSE KEN>guerrillas 2021-11-30~ actual", "ASSAULT guerrillas>TCD 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: what firms do among themselves is none, what they do to states is one") {
  check({
      {"Acme Mining Ltd offered to buy Nordstern Steel Inc.", {}},
      {"Acme Mining Ltd sued Peru over the mine.",
       {"ACCUSE acme-mining-ltd>PER 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: a day owns no attack") {
  check({
      {"Friday's Iranian missile attack on Chad killed two.",
       {"ASSAULT IRN>TCD 2021-11-26 actual"}},
  });
}

TEST_CASE("events: a word before the noun says that the act is possible or planned") {
  check({
      {"Chad announced a planned visit to Niger.", {"CONSULT TCD>NER  planned"}},
      {"Police fear a possible arrest of the senator by the rebels.",
       {"COERCE rebels>senator  possible"}},
  });
}

TEST_CASE("events: counted objects are objects, whatever their \"at\" looks like") {
  check({
      {"Gunmen kill at least twelve guards in Kwara.",
       {"ASSAULT gunmen>guards 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: what is faced, suffered and received is done to the subject") {
  check({
      {"A Norwegian frigate was damaged in an Iranian attack.",
       {"ASSAULT IRN>NOR 2021-11-30~ actual"}},
      {"The Norwegian frigate, damaged on Monday in an Iranian attack, sailed home.",
       {"ASSAULT IRN>NOR 2021-11-29 actual"}},
      {"Iran faces new sanctions from the EU.", {"SANCTION EU>IRN 2021-11-30~ actual"}},
      {"Malian troops suffered an attack by rebels.", {"ASSAULT rebels>MLI 2021-11-30~ actual"}},
      {"Israel came under attack from Hezbollah.", {"ASSAULT hezbollah>ISR 2021-11-30~ actual"}},
  });
}

TEST_CASE(
    "events: what causes an act takes no part in it, what is imposed beside it is its doer's") {
  check({
      {"The ruling sparked protests by farmers in Lima.", {"PROTEST farmers> 2021-11-30~ actual"}},
      {"The attack led to clashes between Chad and Niger.",
       {"ASSAULT TCD,NER> 2021-11-30~ actual"}},
      {"The EU has imposed travel bans and other sanctions on the junta of Niger.",
       {"SANCTION EU>niger-junta ../2021-11-30 actual"}},
  });
}

TEST_CASE("events: names joined by a dash act on each other, a seat before talks is a place") {
  check({
      {"The Iran–Iraq war ended in 1988.", {"ASSAULT IRN,IRQ> 1988 actual"}},
      {"India-Pakistan talks resumed on Monday.", {"CONSULT IND,PAK> 2021-11-29 actual"}},
      {"The Minsk agreements collapsed.", {}},
  });
}

TEST_CASE("events: what is done to persons is done to them, not to what they act for") {
  check({
      {"The activist's arrest by the Egyptian police was filmed.",
       {"COERCE EGY>activist 2021-11-30~ actual"}},
      {"Police arrested the minister of Togo, Ali Bako.",
       {"COERCE TGO>ali-bako 2021-11-30~ actual"}},
      {"Kenya is Chad's largest donor, sending medicine to Niger.",
       {"AID KEN>NER ../2021-11-30 actual"}},
      {"The opposition read a Senegalese resolution urging Chad to leave.",
       {"REQUEST SEN>TCD ../2021-11-30 actual"}},
      {"Kenya urged the public to give blankets to Chad.", {"REQUEST KEN> 2021-11-30~ actual"}},
      {"Kenyan lawmakers urged President William Ruto of Kenya to resign.",
       {"REQUEST KEN>william-ruto 2021-11-30~ actual"}},
      {"A man was beaten and robbed by guards in Lima.", {"ASSAULT guards> 2021-11-30~ actual"}},
      {"A Chinese businessman was arrested in Texas.",
       {"COERCE USA>businessman 2021-11-30~ actual"}},
      {"Togo arrested a Ghanaian driver on a Kenyan warrant.",
       {"COERCE TGO>driver 2021-11-30~ actual"}},
      {"Togo deported the driver to Benin.", {"COERCE TGO>driver 2021-11-30~ actual"}},
      {"The army of Togo arrested Ali Bako and his wife, Ines Moreno, in Lome.",
       {"COERCE TGO>ali-bako,ines-moreno 2021-11-30~ actual"}},
      {"Gunmen killed the brother of the minister of Chad.",
       {"ASSAULT gunmen>brother 2021-11-30~ actual"}},
      {"A friend of Ali Bako's killer insulted the king of Togo.",
       {"ACCUSE friend>TGO 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: circumstances and means of what is promised or decided are no acts of it") {
  check({
      {"Kenya promised to end fraud by prosecuting officials.", {"AGREE KEN> 2021-11-30~ actual"}},
      {"Peru decided at a meeting with Chile on Monday to reopen the border.",
       {"CONSULT PER,CHL> 2021-11-29 actual", "RETREAT PER>  planned"}},
      {"Instead of releasing the hostages, Chad closed the border.",
       {"COERCE TCD> 2021-11-30~ actual"}},
      {"Kenya charged Chad with violating the rules by restricting imports.",
       {"ACCUSE KEN>TCD 2021-11-30~ actual", "COERCE TCD> ../2021-11-30 actual"}},
      {"Diaz, who leads Chad, called on Niger to talk.", {"REQUEST diaz>NER 2021-11-30~ actual"}},
      {"Kenya repeated a proposal rejected by Chad.", {"REJECT TCD> 2021-11-30~ actual"}},
      {"\"He has sent troops,\" a spokesman of Mali said.", {}},
  });
}

TEST_CASE("events: a word that says what kind of thing stands behind it is no act") {
  check({
      {"Chad's war crimes court opened.", {}},
      {"Election officials in Togo spoke.", {}},
  });
}

TEST_CASE("events: a headline in title case is read as the running text writes its words") {
  check(
      {{"Chad Fires Another Missile Over Niger\n\nChad has fired another missile over Niger, "
        "officials said.",
        {"MOBILIZE TCD>NER 2021-11-30~ actual"}}});
}

TEST_CASE("events: what is judged or refused names the other party") {
  check({
      {"Gabon rejected the terms that SADC had set.", {"REJECT GAB>SADC 2021-11-30~ actual"}},
      {"Togo dismissed an offer Ghana made.", {"REJECT TGO>GHA 2021-11-30~ actual"}},
      {"Kenya closed the border on Monday.\n\nThe move was welcomed by Uganda.",
       {"COERCE KEN> 2021-11-29 actual", "SUPPORT UGA>KEN 2021-11-29~ actual"}},
      {"Chad closed the border.\n\nNiger criticised the decision to leave.",
       {"COERCE TCD> 2021-11-30~ actual", "ACCUSE NER> 2021-11-30~ actual"}},
      {"Israel rejected an offer by Egypt.",
       {"REJECT ISR>EGY 2021-11-30~ actual", "AGREE EGY>ISR ../2021-11-30 actual"}},
      {"Israel rejected a call by Egypt for a truce.", {"REJECT ISR>EGY 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: an attack or a sanction that names no target is on the state of the story") {
  check({
      {"Ukraine said Russian drones hit a power station.", {"ASSAULT RUS>UKR 2021-11-30~ actual"}},
      {"Russian incursions into Polish airspace alarmed Warsaw.",
       {"ASSAULT RUS>POL 2021-11-30~ actual"}},
      {"Israel's army killed two men in the Lebanese town of Tyre, Lebanon.",
       {"ASSAULT ISR>LBN 2021-11-30~ actual"}},
      {"Iran grows. Iran's farmers sell more. Iran does so in spite of Western sanctions.",
       {"SANCTION western-countries>IRN ../2021-11-30 actual"}},
      // Nobody else is named, or the doer is no power.
      {"Russian drones hit a power station.", {"ASSAULT RUS> 2021-11-30~ actual"}},
      {"Kenya said that guards attacked a convoy.", {"ASSAULT guards> 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: more of the same people are the target of both verbs") {
  check({
      {"Two men are killed and three others are injured in a Chadian airstrike on a bus in Zinder, "
       "Niger.",
       {"ASSAULT TCD>NER 2021-11-30~ actual"}},
      {"Peru denied visas to athletes from Chad, Niger and Togo.",
       {"REJECT PER>TCD,NER,TGO 2021-11-30~ actual"}},
      {"Two guards of Kenya were shot and three others were wounded by the rebels.",
       {"ASSAULT rebels>KEN 2021-11-30~ actual"}},
      {"Four Syrian soldiers were killed and nine others were wounded when a bomb went off.",
       {"ASSAULT >SYR 2021-11-30~ actual"}},
      {"Chad bombed one Libyan bridge and shelled another.",
       {"ASSAULT TCD>LBY 2021-11-30~ actual"}},
      {"Rebels killed two Chadian soldiers and wounded five others.",
       {"ASSAULT rebels>TCD 2021-11-30~ actual"}},
      {"Rebels killed two Chadian soldiers and blew up a bridge.",
       {"ASSAULT rebels>TCD 2021-11-30~ actual", "ASSAULT rebels>TCD 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: an article of several stories leaves each its parties") {
  check({
      // Police of the place, and of the state that the paragraph speaks of.
      {"Mali's president met Mali's army on Tuesday.\n\nIn Lima, Peru, police arrested two "
       "priests.",
       {"CONSULT MLI> 2021-11-30 actual", "COERCE PER>priests 2021-11-30~ actual"}},
      {"Mali's president met Mali's army on Tuesday.\n\nPeru closed its border. Police arrested "
       "two "
       "priests.",
       {"CONSULT MLI> 2021-11-30 actual", "COERCE PER> 2021-11-30~ actual",
        "COERCE PER>priests 2021-11-30~ actual"}},
      // The two that the paragraph names.
      {"Kenya met Uganda on Tuesday.\n\nPeru accused Chile of spying. Both countries signed a "
       "deal.",
       {"CONSULT KEN,UGA> 2021-11-30 actual", "ACCUSE PER>CHL 2021-11-30~ actual",
        "AGREE PER,CHL> 2021-11-30~ actual"}},
      {"Rebels attacked a village in Chad.\n\nRebels attacked a village in Niger.",
       {"ASSAULT rebels>TCD 2021-11-30~ actual", "ASSAULT rebels>NER 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: who judges a deed speaks of its doer, not of those who suffer it") {
  check({
      {"France condemned attacks on civilians in Iran.",
       {"ACCUSE FRA>IRN 2021-11-30~ actual", "ASSAULT >civilians 2021-11-30~ actual"}},
      {"France condemned Iraq's invasion of Kuwait.",
       {"ACCUSE FRA>IRQ 2021-11-30~ actual", "ASSAULT IRQ>KWT 2021-11-30~ actual"}},
      {"Turkey criticised Greece over its treatment of migrants.",
       {"ACCUSE TUR>GRC 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: an object pronoun is not its own subject, which a subject goes on with") {
  check({
      {"Togo praised Peru. Chad refuses to back it.",
       {"SUPPORT TGO>PER 2021-11-30~ actual", "REJECT TCD>TGO 2021-11-30~ actual"}},
      {"Togo's president, Ali Bako, met Musa Kone of Mali on Monday. He urged Ghana to help.",
       {"CONSULT TGO,MLI> 2021-11-29 actual", "REQUEST TGO>GHA 2021-11-29~ actual"}},
      {"Residents fled. Soldiers dragged the residents out and forced them to march.",
       {"OTHER:migration residents> 2021-11-30~ actual",
        "COERCE soldiers>residents 2021-11-30~ actual"}},
  });
}

TEST_CASE(
    "events: what is nobody by itself stands for the state it is in, or for whoever was spoken "
    "to") {
  check({
      {"Kenya's president visited troops in Somalia.", {"CONSULT KEN>SOM 2021-11-30~ actual"}},
      {"Two people were killed in an Israeli airstrike on a van near Tyre, Lebanon.",
       {"ASSAULT ISR>LBN 2021-11-30~ actual"}},
      {"Russian jets bombed Crimea.", {"ASSAULT RUS>UKR 2021-11-30~ actual"}},
      {"Iran shelled camps in Iraq and Syria.", {"ASSAULT IRN>IRQ,SYR 2021-11-30~ actual"}},
      {"Iran's army shelled villagers in Iran.", {"ASSAULT IRN>villagers 2021-11-30~ actual"}},
      {"Chad accused Niger of spying. Chad demanded an apology.",
       {"ACCUSE TCD>NER 2021-11-30~ actual", "REQUEST TCD>NER 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: the target of attacks suffers them") {
  check({
      {"Saudi cities were the target of attacks by the Houthis.",
       {"ASSAULT houthis>SAU ../2021-11-30 actual"}},
      {"President Ali Bako of Chad was the victim of an assassination.",
       {"ASSAULT >ali-bako ../2021-11-30 actual"}},
      {"The mayor spoke of the target of the plan.", {}},
  });
}

TEST_CASE("events: whoever acts along with others acts too") {
  check({
      {"Chad was attacked by neighbours including Togo and Ghana, along with Peru.",
       {"ASSAULT TGO,GHA,PER>TCD 2021-11-30~ actual"}},
      {"Kenya was attacked by Chad, along with Niger.", {"ASSAULT TCD,NER>KEN 2021-11-30~ actual"}},
      {"France, along with Mali, accused Peru of spying.",
       {"ACCUSE FRA,MLI>PER 2021-11-30~ actual"}},
      {"Ali Bako, along with other activists, was detained.",
       {"COERCE >ali-bako 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: a promise, a refusal or an inquiry concerns the party that its content names") {
  check({
      {"Canada imposed a tariff in answer to what it called Chad's lies.",
       {"SANCTION CAN>TCD 2021-11-30~ actual"}},
      {"Kenya pointed the finger at the army of Chad.", {"ACCUSE KEN>TCD 2021-11-30~ actual"}},
      {"Canada signed an agreement to send aid to Kenya's army.",
       {"AGREE CAN>KEN 2021-11-30~ actual"}},
      {"Peru rejected the plan, saying that it would anger Bolivia.",
       {"REJECT PER> 2021-11-30~ actual"}},
      {"Peru promised to send Bolivia two helicopters.", {"AGREE PER>BOL 2021-11-30~ actual"}},
      {"Germany agreed to supply tanks to Ukraine.", {"AGREE DEU>UKR 2021-11-30~ actual"}},
      {"Sweden agreed to send trainers to Mali.", {"AGREE SWE>MLI 2021-11-30~ actual"}},
      {"Sweden and Mali agreed to open an embassy in Chad.", {"AGREE SWE,MLI> 2021-11-30~ actual"}},
      {"The rebels refused to meet with the envoy of Chad.",
       {"REJECT rebels>TCD 2021-11-30~ actual"}},
      {"Kenya refused an offer from Ugandan President Ali Bako to train its pilots.",
       {"REJECT KEN>UGA 2021-11-30~ actual", "AGREE UGA>KEN ../2021-11-30 actual"}},
      {"A spokesman defended Kenya's sanctions against Chad.",
       {"SUPPORT spokesman>KEN 2021-11-30~ actual", "SANCTION KEN>TCD 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: whoever made a weapon or a paper acts by it, and once") {
  check({
      {"The rockets fired by Hezbollah struck a village in Israel.",
       {"ASSAULT hezbollah>ISR 2021-11-30~ actual"}},
      {"Kenya rejected a plan drafted by Chad.", {"REJECT KEN>TCD 2021-11-30~ actual"}},
      {"Kenya issued a letter accusing Chad of spying.", {"ACCUSE KEN>TCD ../2021-11-30 actual"}},
      {"Kenya builds a dam threatening farmers in Chad.", {}},
      {"The bomb planted by the rebels killed two soldiers in Mali.",
       {"ASSAULT rebels>soldiers 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: what a common noun is said to be is said of its bearer") {
  check({
      {"Ali Bako is the general who ousted the king of Jordan.",
       {"COERCE ali-bako>king-abdullah-ii 2021-11-30~ actual"}},
      {"Moussa Koroma was freed on Monday and accused Chad of torture.",
       {"RETREAT >moussa-koroma 2021-11-29 actual", "ACCUSE moussa-koroma>TCD 2021-11-29 actual"}},
  });
}

TEST_CASE("events: force that is to drive somebody away is used on him") {
  check({
      {"Kenya said its forces were battling to dislodge Somali troops from Mandera.",
       {"ASSAULT KEN>SOM ../2021-11-30 actual"}},
      {"Chadian troops fought to recapture the town from the rebels.",
       {"ASSAULT TCD>rebels 2021-11-30~ actual"}},
      {"The seizure by Iran of a Greek tanker angered Athens.",
       {"COERCE IRN>GRC 2021-11-30~ actual"}},
      {"The arrest by Turkish police of two journalists angered Athens.",
       {"COERCE TUR>journalists 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: a protest of people without a name is by the protesters of the article") {
  check({
      {"Thousands marched in Lima on Friday. The protesters burned tyres.",
       {"PROTEST protesters> 2021-11-26 actual", "ASSAULT protesters> 2021-11-26~ actual"}},
      {"Thousands marched in Lima on Friday.", {"PROTEST people> 2021-11-26 actual"}},
  });
}

TEST_CASE("events: an act without a doer is one only where nobody is lost") {
  check({
      {"Eight miners were arrested in Kenya on Monday.", {"COERCE KEN>miners 2021-11-29 actual"}},
      {"Eight miners were arrested on Monday. Kenya said it was sorry. Kenya will meet Chad.",
       {"COERCE KEN>miners 2021-11-29 actual", "CONSULT KEN,TCD>  planned"}},
      {"Eight miners were arrested on Monday. Kenya said it was sorry. Chad left. Chad won.",
       {"COERCE >miners 2021-11-29 actual"}},
      {"Attacks on Kenya are rare.", {}},
      {"The attacks on Kenya killed nine people.", {"ASSAULT >KEN 2021-11-30~ actual"}},
      {"Chad might be attacked.", {}},
      {"The plan is to warn Chad.", {}},
      {"Kenya held talks without an attack on Chad.", {"CONSULT KEN> 2021-11-30~ actual"}},
      {"There was no sign of Kenyan reinforcements near Chad.", {}},
      {"The absence of a truce between Chad and Niger angered Mali.", {}},
      {"Neither Kenya nor Chad accepted the proposals.", {"REJECT KEN,TCD> 2021-11-30~ actual"}},
      {"Falling prices have hit Chad.", {}},
  });
}

TEST_CASE("events: a particle that no pattern knows makes another verb") {
  check({
      {"The rocket blasted off from Kenya.", {}},
      {"Kenya was called out by the auditors.", {}},
      {"The raid killed up to 40 rebels in Chad.", {"ASSAULT >rebels 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: of what takes two, the other is the power that acts in the sentence") {
  check({
      {"Kenya's minister cited progress in talks with Somalia.",
       {"CONSULT KEN,SOM> 2021-11-30~ actual"}},
      {"Peru said on Monday that the truce with Chile would end.", {"AGREE PER,CHL>  planned"}},
      {"Kenya rejected a deal with Somalia.", {"REJECT KEN>SOM 2021-11-30~ actual"}},
      {"Reporters asked about the talks with Benin.", {"CONSULT BEN> ../2021-11-30 actual"}},
  });
}

TEST_CASE("events: of coordinated passives each is done to the subject") {
  check({
      {"The envoy was arrested and deported.",
       {"COERCE >envoy 2021-11-30~ actual", "COERCE >envoy 2021-11-30~ actual"}},
      {"Ali Bako was acquitted of fraud and found guilty of murder.",
       {"RETREAT >ali-bako 2021-11-30~ actual", "SANCTION >ali-bako 2021-11-30~ actual"}},
      {"Ali Bako was arrested and accused the police of Togo.",
       {"COERCE TGO>ali-bako 2021-11-30~ actual", "ACCUSE ali-bako>TGO 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: a number alone stands for people, the name of a body for no act") {
  check({
      {"Thousands marched in Lima on Monday.", {"PROTEST people> 2021-11-29 actual"}},
      {"Hundreds of students marched in Lima on Monday.", {"PROTEST students> 2021-11-29 actual"}},
      {"Raids on cattle killed dozens of cows.", {}},
      {"Niger joined the General Agreement on Tariffs and Trade on Monday.", {}},
  });
}

TEST_CASE("events: a state that strikes nameless people in another strikes that state") {
  check({
      {"Kenyan jets killed two nurses in Kismayo, Somalia.",
       {"ASSAULT KEN>SOM 2021-11-30~ actual"}},
      {"Rebels killed two nurses in Kismayo, Somalia.",
       {"ASSAULT rebels>nurses 2021-11-30~ actual"}},
      {"Kenyan soldiers killed two nurses in Mombasa.", {"ASSAULT KEN>nurses 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: partners and subjects are found behind what stands between") {
  check({
      {"Kenya said that the talks with Chad would go on.", {"CONSULT KEN,TCD>  planned"}},
      {"Turkey hosted talks between Chad and Niger.", {"CONSULT TUR,TCD,NER> 2021-11-30~ actual"}},
      {"An attack involving gunmen took place on Monday.", {"ASSAULT gunmen> 2021-11-29 actual"}},
      // A state does not protest.
      {"Two were hurt on Monday in the Greek protests.", {"PROTEST > 2021-11-29 actual"}},
      {"The week saw protests by farmers in Chad.", {"PROTEST farmers> 2021-11-30~ actual"}},
      {"Talks were held involving ASEAN and the Arab League.",
       {"CONSULT ASEAN,Arab-League> 2021-11-30~ actual"}},
      {"Zambia reached a deal with its creditors.", {"AGREE ZMB,creditors> 2021-11-30~ actual"}},
      {"The Dutch minister discussed the border with colleagues from Spain and Italy.",
       {"CONSULT NLD,ESP,ITA> 2021-11-30~ actual"}},
      {"In response Kenya mobilised its army.", {"MOBILIZE KEN> 2021-11-30~ actual"}},
      {"British and EU negotiators met on Monday.", {"CONSULT EU,GBR> 2021-11-29 actual"}},
      {"The envoy of Chad discussed the flow of arms near the lake with Niger.",
       {"CONSULT TCD,NER> 2021-11-30~ actual"}},
      {"Talks are under way between Chad and Niger.", {"CONSULT TCD,NER> ../2021-11-30 actual"}},
      {"LAGOS, Nigeria - Gunmen killed five farmers.",
       {"ASSAULT gunmen>farmers 2021-11-30~ actual"}},
      {"The Republic of the Congo and Gabon signed a treaty.",
       {"AGREE COG,GAB> 2021-11-30~ actual"}},
      {"Nine people were killed after fighting between Chad and rebels.",
       {"ASSAULT TCD,rebels> 2021-11-30~ actual"}},
      {"Two are killed and at least five others, including a nurse, are hurt in a Kenyan air raid "
       "on Kismayo.",
       {"ASSAULT KEN>SOM 2021-11-30~ actual"}},
      {"Prosecutors in Togo charged the mayor.", {"ACCUSE TGO>mayor 2021-11-30~ actual"}},
      {"The attack was blamed on rebels by the government of Chad.",
       {"ACCUSE TCD>rebels 2021-11-30~ actual"}},
      {"The seizure of two boats by Togo angered Benin.", {"COERCE TGO> 2021-11-30~ actual"}},
      {"Kenya criticised the way that Chad treated refugees.",
       {"ACCUSE KEN>TCD 2021-11-30~ actual"}},
      {"The council of ASEAN met on Monday. Migrants drowned. The resolution urged Chad to leave.",
       {"CONSULT ASEAN> 2021-11-29 actual", "OTHER:migration migrants> 2021-11-29~ actual",
        "REQUEST ASEAN>TCD 2021-11-29~ actual"}},
      {"Saudi Arabia's Defence and Aviation Minister was quoted as saying the kingdom had slept.",
       {}},
      {"Kenya threatened to close the border if Somalia attacks.",
       {"THREATEN KEN>SOM 2021-11-30~ actual"}},
      {"Chad's silence followed the arrest of a monk.", {"COERCE >monk ../2021-11-30 actual"}},
      {"Kenya said that Somali soldiers had shelled a town.\n\nSomalia denied the claim.",
       {"ASSAULT SOM>KEN ../2021-11-30 actual", "REJECT SOM>KEN 2021-11-30~ actual"}},
      {"Inspectors from the IAEA visited Iran.", {"CONSULT IAEA>IRN 2021-11-30~ actual"}},
      {"Chad, together with Niger, urged Mali to leave.",
       {"REQUEST TCD,NER>MLI 2021-11-30~ actual"}},
      {"Kenya raided the camp in cooperation with Ethiopia.",
       {"ASSAULT KEN,ETH> 2021-11-30~ actual"}},
      {"Rebels in eastern Chad overran two towns.", {"ASSAULT rebels>TCD 2021-11-30~ actual"}},
      {"Troops sent by Kenya attacked the rebels.",
       {"MOBILIZE KEN> 2021-11-30~ actual", "ASSAULT KEN>rebels 2021-11-30~ actual"}},
      {"The rebels took the nurses hostage.", {"ASSAULT rebels>nurses 2021-11-30~ actual"}},
      {"Kenya's President Ana Silva, Chad's President Ali Bako and Togo's President Marco Diallo "
       "met in Rome.",
       {"CONSULT KEN,TCD,TGO> 2021-11-30~ actual"}},
      {"Karim Diallo condemned the stance taken by Chad.",
       {"ACCUSE karim-diallo>TCD 2021-11-30~ actual"}},
      {"Its ambassador to Fiji, Ratu Lala, condemned Tonga.",
       {"ACCUSE ratu-lala>TON 2021-11-30~ actual"}},
      {"Tonga's finance minister slept. Fijian acting Finance Minister Ratu Lala condemned Chad.",
       {"ACCUSE FJI>TCD 2021-11-30~ actual"}},
      {"Kenyan Fishery Minister Ana Silva condemned Chad.", {"ACCUSE KEN>TCD 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: what is told as the use made of something is done") {
  check({
      {"Chad used its bases to launch attacks on Niger.", {"ASSAULT TCD>NER 2021-11-30~ actual"}},
      {"The premier of Kenya had used his speech to accuse Peru.",
       {"ACCUSE KEN>PER 2021-11-30~ actual"}},
      {"The rebels want to use the truce to seize a town from Chad.",
       {"ASSAULT rebels>TCD  possible"}},
      {"The base is used to launch attacks on Niger.", {}},
  });
}

TEST_CASE("events: a weapon that acts for nobody named still strikes somebody") {
  check({
      {"Two jets from Chad bombed a camp in Niger.", {"ASSAULT TCD>NER 2021-11-30~ actual"}},
      {"Warships shelled four Libyan oil depots on Monday.", {"ASSAULT >LBY 2021-11-29 actual"}},
      {"Unknown jets attacked three Iranian oil rigs early on Monday, sources said.",
       {"ASSAULT >IRN 2021-11-29 actual"}},
  });
}

TEST_CASE("events: an adjective before a compound says whose the whole is") {
  check({
      {"The Kenyan fisheries agency expelled two Somali trawlers.",
       {"SANCTION KEN>SOM 2021-11-30~ actual"}},
      {"The Nairobi-based government sent troops to Somalia.",
       {"MOBILIZE KEN>SOM 2021-11-30~ actual"}},
      {"The Nairobi-based bank sent troops to Somalia.", {}},
  });
}

TEST_CASE("events: charges that somebody calls untrue are those of whoever made them") {
  check({
      {"Kenya said the charges made by Chad were baseless.",
       {"REJECT KEN>TCD 2021-11-30~ actual", "ACCUSE TCD> 2021-11-30~ actual"}},
      {"\"The claims of Niger are false,\" the government of Peru said.",
       {"REJECT PER>NER 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: who is said behind a comma to be involved in a raid makes it") {
  check({
      {"Sunday's raid, involving 30 gunmen, is a sign that Chad is weak.",
       {"ASSAULT gunmen> 2021-11-28 actual"}},
  });
}

TEST_CASE("events: what is reported somewhere happened there") {
  check({
      {"Bombings were reported in a region of Chad on Monday.", {"ASSAULT >TCD 2021-11-29 actual"}},
      {"An attack was reported by Chad in May.", {}},
  });
}

TEST_CASE("events: what is done to me is done to whoever says so, not by him") {
  check({
      {"Ali Bako, the premier of Chad, met Peter Moi, Kenya's envoy. \"He came in. He then hit me "
       "with a stick,\" Moi said.",
       {"CONSULT TCD,KEN> 2021-11-30~ actual", "ASSAULT TCD>KEN 2021-11-30~ actual"}},
      {"Kenya's envoy, Ali Moi, complained that he was beaten by Chadian police.",
       {"ACCUSE KEN>TCD 2021-11-30~ actual", "ASSAULT TCD>ali-moi 2021-11-30~ actual"}},
      {"Kenya regretted Chad's opposition to the treaty.", {"ACCUSE KEN>TCD 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: talks are held by those whose quarrel they are about") {
  check({
      {"A meeting on the border dispute between Chad and Niger was held on Monday.",
       {"CONSULT TCD,NER> 2021-11-29 actual"}},
      {"Peru and Kenya held talks on the war between Chad and Niger.",
       {"CONSULT PER,KEN> 2021-11-30~ actual", "ASSAULT TCD,NER> ../2021-11-30 actual"}},
  });
}

TEST_CASE("events: a relative clause in the plural is of all those listed before it") {
  check({
      {"Kenya met Chad and Niger, which have attacked rebels.",
       {"CONSULT KEN,TCD,NER> 2021-11-30~ actual", "ASSAULT TCD,NER>rebels ../2021-11-30 actual"}},
      {"Kenya met Chad and Niger, which has attacked rebels.",
       {"CONSULT KEN,TCD,NER> 2021-11-30~ actual", "ASSAULT NER>rebels ../2021-11-30 actual"}},
  });
}

TEST_CASE("events: troops without a name are those of whoever tells of them") {
  check({
      {"Chad said troops had killed nine rebels near Faya.",
       {"ASSAULT TCD>rebels ../2021-11-30 actual"}},
      {"Iran said soldiers backed by tanks captured a hill from Iraq.",
       {"ASSAULT IRN>IRQ 2021-11-30~ actual"}},
      {"Hezbollah said fighters had seized a fort from Chad.",
       {"COERCE hezbollah>TCD ../2021-11-30 actual"}},
      // Not where they act against him or elsewhere.
      {"Kenya said troops had attacked its village.", {"ASSAULT troops>KEN ../2021-11-30 actual"}},
      {"Peru said soldiers had killed protesters in Chad.",
       {"ASSAULT soldiers>protesters ../2021-11-30 actual"}},
  });
}

TEST_CASE("events: what somebody is brought to do is done") {
  check({
      {"The raid prompted Kenya to close its border with Somalia.",
       {"COERCE KEN>SOM 2021-11-30~ actual"}},
      {"Kenya might persuade Chad to free the envoys.", {"RETREAT TCD>envoys  possible"}},
      {"Kenya hopes to persuade Chad to free the envoys.", {}},
  });
}

TEST_CASE("events: people are who they are called, counted or not") {
  check({
      {"Hundreds of Kenyan students marched through Nairobi on Tuesday.",
       {"PROTEST students> 2021-11-30 actual"}},
      {"The statement, signed by Kenya and Peru, condemned Chad.",
       {"AGREE KEN,PER> 2021-11-30~ actual", "ACCUSE KEN,PER>TCD 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: a move told of an act is that act") {
  check({
      {"Chad closed its border with Niger, a move criticised by Kenya.",
       {"COERCE TCD>NER 2021-11-30~ actual", "ACCUSE KEN>TCD 2021-11-30~ actual"}},
      {"Chad closed its border with Niger. A move was criticised by Kenya.",
       {"COERCE TCD>NER 2021-11-30~ actual", "ACCUSE KEN> 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: a word of a group's name is no act") {
  check({
      {"Poland's Solidarity called for a boycott.", {"REQUEST solidarity> 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: an election is held by the state that the story tells of") {
  check({
      {"Chad is poor. The president of Chad said the election would be fair.",
       {"OTHER:election TCD> 2021-11-30~ actual"}},
      {"The elections in Peru angered Chad and Chad's army.",
       {"OTHER:election PER> 2021-11-30~ actual"}},
      {"The election was fair.", {"OTHER:election > 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: a past verb that has an object has the noun before it for subject") {
  check({
      {"A police constable is killed and another is hurt after a group of suspected insurgents "
       "attacked a police post in Faya district, Chad.",
       {"ASSAULT insurgents>TCD 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: a death is the end of the deed of force that brought it") {
  check({
      {"Gunmen assassinated Ali Bako in Chad. Bako's death saddened the port.",
       {"ASSAULT gunmen>ali-bako 2021-11-30~ actual"}},
      {"Ali Bako died in Lima on Friday. He was shot dead by rebels.",
       {"ASSAULT rebels>ali-bako 2021-11-26 actual"}},
      {"A car bomb killed Pedro Ruano in Faya. Ruano's death shocked Chad.",
       {"ASSAULT >pedro-ruano 2021-11-30~ actual"}},
      {"Ali Bako died in 1990. Rebels killed Pedro Ruano.",
       {"OTHER:death ali-bako> 1990 actual", "ASSAULT rebels>pedro-ruano 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: forces that are for a person fight for him, protesters for themselves") {
  check({
      {"Ali Bako spoke. Pro-Bako troops shelled a town in Mali.",
       {"ASSAULT ali-bako>MLI 2021-11-30~ actual"}},
      {"Ali Bako spoke. Rebels clashed with pro-Bako forces on Monday.",
       {"ASSAULT rebels,ali-bako> 2021-11-29 actual"}},
      {"Ali Bako spoke. Pro-Bako protesters marched.", {"PROTEST protesters> 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: an accusation that is denied is its maker's, whatever it says of phases") {
  check({
      {"Niger denied Kenyan accusations that it is trying to arm the rebels.",
       {"REJECT NER>KEN 2021-11-30~ actual", "ACCUSE KEN>NER ../2021-11-30 actual"}},
      {"Chad dismissed allegations by Peru that it had begun to jam broadcasts.",
       {"REJECT TCD>PER 2021-11-30~ actual", "ACCUSE PER>TCD ../2021-11-30 actual"}},
      {"Chad denied accusations.", {"REJECT TCD> 2021-11-30~ actual"}},
  });
}

TEST_CASE(
    "events: particles, and objects behind them, are found where the parse takes them amiss") {
  check({
      {"Ali Bako dropped out of the race.", {"CONCEDE ali-bako> 2021-11-30~ actual"}},
      {"The unions of Peru called off their boycott.", {"CONCEDE unions> 2021-11-30~ actual"}},
      {"Kenya flew its citizens out of Chad.", {"OTHER:evacuation KEN> 2021-11-30~ actual"}},
      {"Kenya stormed out of the talks with Chad.", {"REJECT KEN>TCD 2021-11-30~ actual"}},
      {"The rebels set the hostages free.", {"RETREAT rebels>hostages 2021-11-30~ actual"}},
  });
}
