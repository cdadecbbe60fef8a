// Whether something happened, and which words tell one act.
#include "tests/events/event_rows.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace annals;
using test::check;
using test::events_of;

namespace {

std::vector<Quantity> quantities_of(std::string_view text) {
  std::vector<Quantity> all;
  for (const Event& e : Extractor(test::knowledge()).extract(test::dated_article(text)).events)
    all.insert(all.end(), e.quantities.begin(), e.quantities.end());
  return all;
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

TEST_CASE("events: what a place is called by its past or its holders is its quality") {
  check({
      {"Two nurses of Togo detained in civil war-hit Libya were freed.",
       {"COERCE LBY>nurses 2021-11-30~ actual", "RETREAT >nurses 2021-11-30~ actual"}},
      {"Kenya bombed a port in rebel-held Goma.", {"ASSAULT KEN>COD 2021-11-30~ actual"}},
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
       {"ASSAULT NATO> ../2021-11-30 actual"}},
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

TEST_CASE("events: what firms do among themselves is none, what they do to states is one") {
  check({
      {"Acme Mining Ltd offered to buy Nordstern Steel Inc.", {}},
      {"Acme Mining Ltd sued Peru over the mine.",
       {"ACCUSE acme-mining-ltd>PER 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: a word before the noun says that the act is possible or planned") {
  check({
      {"Chad announced a planned visit to Niger.", {"CONSULT TCD>NER  planned"}},
      {"Police fear a possible arrest of the senator by the rebels.",
       {"COERCE rebels>senator  possible"}},
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

TEST_CASE("events: what somebody is brought to do is done") {
  check({
      {"The raid prompted Kenya to close its border with Somalia.",
       {"COERCE KEN>SOM 2021-11-30~ actual"}},
      {"Kenya might persuade Chad to free the envoys.", {"RETREAT TCD>envoys  possible"}},
      {"Kenya hopes to persuade Chad to free the envoys.", {}},
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

TEST_CASE("one act: a definite noun names the doer of what was told, or talks that are to come") {
  check({
      {"Five people were killed in a suicide bombing in Mogadishu. Al-Shabaab claimed "
       "responsibility for the attack.",
       {"ASSAULT al-shabaab>SOM 2021-11-30~ actual", "OTHER:claim al-shabaab> 2021-11-30~ actual"}},
      {"Nine people were killed in an attack on a church in Kano, Nigeria. The Red Front is blamed "
       "for the attack.",
       {"ASSAULT red-front>NGA 2021-11-30~ actual", "ACCUSE >red-front 2021-11-30~ actual"}},
      {"Kenya and Chad will meet in Lima on Friday. Togo is worried about the outcome of the "
       "meeting.",
       {"CONSULT KEN,TCD> 2021-12-03 planned"}},
      {"Kenya and Chad will hold a summit in Lima on Friday. Togo will raise the dispute at the "
       "summit.",
       {"CONSULT KEN,TCD> 2021-12-03 planned"}},
  });
}

TEST_CASE("status: what is supposed, stopped, prevented or of no moment is no act") {
  check({
      {"The firm of Chad cut its output in accord with the guidelines of Kenya.", {}},
      {"Kenya will impose tariffs on Chad despite any talks with it.",
       {"SANCTION KEN>TCD  planned"}},
      {"Kenya will use force only if Chadian air raids stop its exports.",
       {"ASSAULT KEN>TCD  planned"}},
      {"A judge blocked the government of Chad from sending troops to Bol.",
       {"OTHER:court-ruling judge>TCD 2021-11-30~ actual"}},
      {"Kenya gave refuge to Ali Bako to shield him from arrest by the army of Chad.",
       {"AID KEN>ali-bako 2021-11-30~ actual"}},
      {"The minister of Kenya suggested deporting the students.",
       {"COERCE KEN>students  possible"}},
      {"Analysts rejected the plan of the dealers.", {}},
      {"His plan has to be discussed and approved by the parliament of Kenya.",
       {"CONSULT KEN>  planned", "SUPPORT KEN>  planned"}},
      {"The minister of Kenya leaves for Japan on Saturday.",
       {"CONSULT KEN>JPN 2021-12-04 planned"}},
      {"Kenya said an outright ban on trade with Chad might cause harm.", {}},
  });
}
